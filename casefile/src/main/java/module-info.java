/** A folder becomes a runnable case: files, tables, scenarios, and the ledger of what is known and what is not. */
module org.claimstake.casefile {
    requires transitive org.claimstake.language;
    requires transitive org.claimstake.engine;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;
}
