package org.claimstake.casefile.territory;

/**
 * The columns of a table that say where a row lies.
 *
 * @param latitude  degrees north
 * @param longitude degrees east
 * @param precision how far the place may be off, in km
 */
public record SiteColumns(String latitude, String longitude, String precision) {
    public static final SiteColumns USUAL = new SiteColumns("latitude", "longitude", "coordinate_precision_km");
}
