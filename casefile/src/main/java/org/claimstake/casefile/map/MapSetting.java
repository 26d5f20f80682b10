package org.claimstake.casefile.map;

import java.util.Optional;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;

/**
 * The files of shapes that a case names for its maps, GeoJSON in degrees.
 *
 * @param outline the country: by its box the projection is chosen, and areas are shares of it
 * @param regions its parts, drawn as lines with their names
 * @param around  other land, drawn in grey
 */
public record MapSetting(Optional<Words> outline, Optional<Words> regions, Optional<Words> around) {
    public static final MapSetting NONE = new MapSetting(Optional.empty(), Optional.empty(), Optional.empty());

    /** What stands under {@code map} in the settings of a case. */
    public static MapSetting read(KeyReader settings, Findings findings) {
        YamlNode node = settings.node("map");
        KeyReader keys = node == null ? null : KeyReader.of("a map", "map", node, findings);
        if (keys == null) {
            return NONE;
        }
        var setting = new MapSetting(
                Optional.ofNullable(keys.words("outline")),
                Optional.ofNullable(keys.words("regions")),
                Optional.ofNullable(keys.words("around")));
        keys.end();
        return setting;
    }
}
