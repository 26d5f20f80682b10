package org.claimstake.casefile.finding;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.world.reading.Trouble;

/** What can be wrong with the land of a case's maps. */
public final class MapFindings {
    private MapFindings() {}

    /** @param place where the case names the file */
    public static Finding unread(Trouble trouble, Place place) {
        Finding finding = Finding.of("map/unread", "`" + trouble.at().file() + "` cannot be drawn")
                .at(place, "named here")
                .why("line " + trouble.at().row() + ": " + trouble.found() + "; " + trouble.expected() + " is wanted")
                .why("a map is drawn of shapes as GeoJSON, in degrees");
        return trouble.mend().map(finding::why).orElse(finding);
    }
}
