/** A folder becomes a runnable case: files, tables, scenarios, and the ledger of what is known and what is not. */
module org.claimstake.casefile {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires transitive org.claimstake.evidence;
    requires transitive org.claimstake.world;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;

    exports org.claimstake.casefile;
    exports org.claimstake.casefile.editing;
    exports org.claimstake.casefile.file;
    exports org.claimstake.casefile.finding;
    exports org.claimstake.casefile.importing;
    exports org.claimstake.casefile.map;
    exports org.claimstake.casefile.offer;
    exports org.claimstake.casefile.question;
    exports org.claimstake.casefile.source;
    exports org.claimstake.casefile.statement;
    exports org.claimstake.casefile.territory;
    exports org.claimstake.casefile.yaml;
}
