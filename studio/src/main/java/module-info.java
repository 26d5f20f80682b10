/** The studio: a web page for people who never type a command, and its server, on this machine alone. */
module org.claimstake.studio {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires transitive org.claimstake.casefile;
    requires transitive org.claimstake.advice;
    requires transitive org.claimstake.report;
    requires com.fasterxml.jackson.core;
    requires jdk.httpserver;
    requires static transitive org.jspecify;

    exports org.claimstake.studio;
}
