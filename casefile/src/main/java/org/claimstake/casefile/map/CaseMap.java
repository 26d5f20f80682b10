package org.claimstake.casefile.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.MapFindings;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.GeoJson;
import org.claimstake.world.shape.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The land of a case's maps, in degrees.
 *
 * @param outline the country, as one shape; empty where the case names none
 * @param regions its parts in the order of the file
 * @param around  other land in the order of the file
 */
public record CaseMap(Optional<Geometry> outline, List<Feature> regions, List<Feature> around) {
    public static final CaseMap NONE = new CaseMap(Optional.empty(), List.of(), List.of());

    public CaseMap {
        regions = List.copyOf(regions);
        around = List.copyOf(around);
    }

    /** Reads the files that a setting names; one that is not there, or cannot be read, is a finding. */
    public static Reading<CaseMap> read(Folder folder, MapSetting setting) {
        var findings = new Findings();
        List<Feature> outline = features(folder, setting.outline(), findings);
        List<Feature> regions = features(folder, setting.regions(), findings);
        List<Feature> around = features(folder, setting.around(), findings);
        return findings.any()
                ? new Reading.Failed<>(findings.all())
                : new Reading.Done<>(new CaseMap(joined(outline), regions, around));
    }

    private static Optional<Geometry> joined(List<Feature> features) {
        List<Geometry> shapes = features.stream()
                .map(Feature::geometry)
                .filter(shape -> !shape.isEmpty())
                .toList();
        return shapes.size() < 2 ? shapes.stream().findFirst() : Optional.of(OverlayNGRobust.union(shapes));
    }

    private static List<Feature> features(Folder folder, Optional<Words> named, Findings findings) {
        if (named.isEmpty()) {
            return List.of();
        }
        Words file = named.get();
        return switch (folder.bytes(file.text(), folder.limits().tableBytes())) {
            case Reading.Failed<byte[]>(List<Finding> failed) -> {
                failed.forEach(finding -> findings.add(finding.at(file.place(), "named here")));
                yield List.of();
            }
            case Reading.Done<byte[]>(byte[] bytes) -> {
                Shapes shapes = GeoJson.read(bytes, file.text());
                if (shapes.isRefused()) {
                    findings.add(MapFindings.unread(shapes.troubles().getFirst(), file.place()));
                }
                yield new ArrayList<>(shapes.features());
            }
        };
    }
}
