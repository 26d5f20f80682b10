/** Text to one plan. Knows no field of use: what is computed, in which order, in which units. */
module org.claimstake.language {
    requires static transitive org.jspecify;

    exports org.claimstake.language;
    exports org.claimstake.language.editing;
    exports org.claimstake.language.finding;
    exports org.claimstake.language.plan;
    exports org.claimstake.language.source;
    exports org.claimstake.language.syntax;
    exports org.claimstake.language.text;
    exports org.claimstake.language.unit;
}
