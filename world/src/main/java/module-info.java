/** What stands outside a model: deposits, territory by date, markets, places, and the readers of their formats. */
module org.claimstake.world {
    requires transitive org.claimstake.evidence;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires GeographicLib.Java;
    requires hipparchus.core;
    requires java.sql;
    requires java.xml;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;
    requires proj4j;
    requires static transitive org.jspecify;
    requires transitive org.locationtech.jts;

    exports org.claimstake.world.deposit;
    exports org.claimstake.world.market;
    exports org.claimstake.world.market.calibration;
    exports org.claimstake.world.place;
    exports org.claimstake.world.reading;
    exports org.claimstake.world.register;
    exports org.claimstake.world.shape;
    exports org.claimstake.world.table;
    exports org.claimstake.world.territory;
}
