/** Advice: what follows from many runs of one case. */
module org.claimstake.advice {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires transitive org.claimstake.casefile;
    requires com.fasterxml.jackson.core;
    requires hipparchus.core;
    requires java.xml;
    requires static transitive org.jspecify;

    exports org.claimstake.advice;
    exports org.claimstake.advice.bargain;
    exports org.claimstake.advice.bargain.coalition;
    exports org.claimstake.advice.bargain.deals;
    exports org.claimstake.advice.bargain.domain;
    exports org.claimstake.advice.bargain.points;
    exports org.claimstake.advice.bargain.risk;
    exports org.claimstake.advice.bargain.rivals;
    exports org.claimstake.advice.bargain.talks;
    exports org.claimstake.advice.drivers;
    exports org.claimstake.advice.parting;
    exports org.claimstake.advice.root;
    exports org.claimstake.advice.verdict;
}
