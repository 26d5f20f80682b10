/** Answers to people: a sentence, tables, charts, one page that can be kept. */
module org.claimstake.report {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires transitive org.claimstake.casefile;
    requires transitive org.claimstake.advice;
    requires transitive com.fasterxml.jackson.core;
    requires com.ibm.icu;
    requires static transitive org.jspecify;

    exports org.claimstake.report;
    exports org.claimstake.report.claims;
    exports org.claimstake.report.map;
}
