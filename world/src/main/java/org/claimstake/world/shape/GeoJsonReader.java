package org.claimstake.world.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.claimstake.world.reading.Trouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One reading of one GeoJSON text. The members of an object may come in any order, the type last. */
final class GeoJsonReader {
    private final JsonParser json;
    private final String name;
    private final ShapeOptions options;
    private final List<Trouble> troubles;
    private final NestedReader coordinates;
    private final Mending mending;
    private final List<Feature> features = new ArrayList<>();
    private int seen;

    GeoJsonReader(JsonParser json, String name, ShapeOptions options, List<Trouble> troubles) {
        this.json = json;
        this.name = name;
        this.options = options;
        this.troubles = troubles;
        coordinates = new NestedReader(json, name, options);
        mending = new Mending(name, troubles);
    }

    /** What stood between two braces. */
    private static final class Members {
        private String type = "";
        private @Nullable Nested coordinates;
        private @Nullable Members geometry;
        private @Nullable List<Members> geometries;
        private boolean hasFeatures;
        private SequencedMap<String, String> attributes = new LinkedHashMap<>();
    }

    List<Feature> read() throws IOException {
        while (json.nextToken() != null) {
            root();
        }
        if (seen == 0) {
            troubles.add(Trouble.of(
                    Trouble.Kind.EMPTY,
                    Trouble.Where.file(name),
                    "no feature",
                    "a feature or more",
                    Trouble.Outcome.KEPT));
        }
        mending.tell();
        tellTexts();
        return features;
    }

    private void tellTexts() {
        Count texts = coordinates.texts();
        texts.first()
                .ifPresent(first -> troubles.add(Trouble.of(
                        Trouble.Kind.TEXT_NUMBER,
                        Trouble.Where.row(name, first),
                        texts.many() + " coordinates kept as text",
                        "numbers without quotation marks",
                        Trouble.Outcome.MENDED)));
    }

    private void root() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused(json.currentToken().isScalarValue() ? json.getText() : "a list");
        }
        coordinates.begin();
        Members members = object(true);
        switch (members.type) {
            case "FeatureCollection" -> {
                if (!members.hasFeatures) {
                    throw refused("a FeatureCollection without `features`");
                }
            }
            case "Feature" -> add(members);
            case "Topology" -> throw topology();
            case "" -> {
                if (!members.hasFeatures) {
                    throw refused("an object without `type`");
                }
            }
            default -> {
                var feature = new Members();
                feature.geometry = members;
                add(feature);
            }
        }
    }

    private Refused refused(String found) {
        return new Refused(
                Trouble.of(Trouble.Kind.FORMAT, Trouble.Where.file(name), found, "GeoJSON", Trouble.Outcome.REFUSED));
    }

    private Refused topology() {
        return new Refused(Trouble.of(
                        Trouble.Kind.FORMAT, Trouble.Where.file(name), "TopoJSON", "GeoJSON", Trouble.Outcome.REFUSED)
                .withMend("ogr2ogr -f GeoJSON shapes.geojson " + name));
    }

    private Members object(boolean root) throws IOException {
        var members = new Members();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            member(members, member, root);
        }
        return members;
    }

    private void member(Members members, String member, boolean root) throws IOException {
        switch (member) {
            case "type" -> members.type = json.currentToken().isScalarValue() ? json.getText() : skipped();
            case "features" -> {
                members.hasFeatures = root;
                features(root);
            }
            case "geometry" -> members.geometry = objectOrNull();
            case "geometries" -> members.geometries = list();
            case "coordinates" -> members.coordinates = coordinates.read(seen + 1);
            case "properties" -> members.attributes = new AttributeReader(json).read();
            case "crs" -> new NamedSystem(json, name).read();
            default -> json.skipChildren();
        }
    }

    private String skipped() throws IOException {
        json.skipChildren();
        return "";
    }

    private @Nullable Members objectOrNull() throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return object(false);
        }
        json.skipChildren();
        return null;
    }

    private List<Members> list() throws IOException {
        var list = new ArrayList<Members>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Members one = objectOrNull();
                if (one != null) {
                    list.add(one);
                }
            }
        }
        return list;
    }

    private void features(boolean root) throws IOException {
        if (!root || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            coordinates.begin();
            Members feature = objectOrNull();
            add(feature == null ? new Members() : feature);
        }
    }

    private void add(Members members) {
        seen++;
        if (seen > options.limits().features()) {
            throw new Refused(Trouble.of(
                    Trouble.Kind.TOO_LARGE,
                    Trouble.Where.row(name, seen),
                    "more than %s features".formatted(options.limits().features()),
                    "at most %s features".formatted(options.limits().features()),
                    Trouble.Outcome.REFUSED));
        }
        try {
            Unreadable fault = coordinates.fault();
            if (fault != null) {
                throw fault;
            }
            features.add(new Feature(seen, geometry(members.geometry), members.attributes));
        } catch (Unreadable why) {
            troubles.add(why.at(Trouble.Where.row(name, seen)));
        }
    }

    private Geometry geometry(@Nullable Members members) throws Unreadable {
        if (members == null) {
            return Mending.FACTORY.createGeometryCollection();
        }
        Geometry shape =
                new Geometries(mending, seen).of(members.type, members.coordinates, nested(members.geometries));
        OnEarth.check(shape, name, seen);
        return mending.valid(shape, seen);
    }

    private @Nullable List<Geometry> nested(@Nullable List<Members> parts) throws Unreadable {
        if (parts == null) {
            return null;
        }
        var shapes = new ArrayList<Geometry>(parts.size());
        for (Members part : parts) {
            shapes.add(new Geometries(mending, seen).of(part.type, part.coordinates, nested(part.geometries)));
        }
        return shapes;
    }
}
