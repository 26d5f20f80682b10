/** A plan to numbers: what each line is, in each period, in each future. */
module org.claimstake.engine {
    requires transitive org.claimstake.language;
    requires static transitive org.jspecify;
}
