/** Advice: what follows from many runs of one case. */
module org.claimstake.advice {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires transitive org.claimstake.casefile;
    requires hipparchus.core;
    requires static transitive org.jspecify;

    exports org.claimstake.advice;
    exports org.claimstake.advice.drivers;
    exports org.claimstake.advice.parting;
    exports org.claimstake.advice.root;
    exports org.claimstake.advice.verdict;
}
