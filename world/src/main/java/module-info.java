/** What stands outside a model: deposits, territory by date, markets, places, and the readers of their formats. */
module org.claimstake.world {
    requires transitive org.claimstake.evidence;
    requires static transitive org.jspecify;

    exports org.claimstake.world.place;
}
