package org.claimstake.world.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.claimstake.world.place.Area;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeoJsonTest {
    private static final String SQUARE = "[[[10,50],[11,50],[11,51],[10,51],[10,50]]]";

    private static Shapes read(String text) {
        return GeoJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "a.geojson");
    }

    private static Shapes polygon(String coordinates) {
        return read("{'type':'Polygon','coordinates':" + coordinates + "}");
    }

    private static Trouble only(Shapes shapes) {
        assertThat(shapes.troubles()).hasSize(1);
        return shapes.troubles().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point              | [10,50,300]                             | POINT (10 50)
            MultiPoint         | [[10,50],[11,51,7]]                     | MULTIPOINT ((10 50), (11 51))
            LineString         | [[10,50],[11,51]]                       | LINESTRING (10 50, 11 51)
            MultiLineString    | [[[10,50],[11,51]],[[1,2],[3,4]]]       | MULTILINESTRING ((10 50, 11 51), (1 2, 3 4))
            Polygon            | [[[0,0],[2,0],[2,2],[0,0]]]             | POLYGON ((0 0, 2 0, 2 2, 0 0))
            MultiPolygon       | [[[[0,0],[2,0],[2,2],[0,0]]],[]]        | MULTIPOLYGON (((0 0, 2 0, 2 2, 0 0)), EMPTY)
            Point              | []                                      | POINT EMPTY
            """)
    void everyTypeOfGeometryIsReadAndAHeightIsDropped(String type, String coordinates, String text) {
        Shapes shapes = read("{'type':'" + type + "','coordinates':" + coordinates + "}");

        assertThat(shapes.troubles()).isEmpty();
        assertThat(shapes.features()).hasSize(1);
        assertThat(shapes.features().getFirst().geometry().toText()).isEqualTo(text);
    }

    @Test
    void membersMayComeInAnyOrderAndStrangersAreLetBy() {
        Shapes shapes = read("{'bbox':[1,2,3,4],'features':[{'geometry':{'coordinates':[1,2],'type':'Point'},"
                + "'properties':{'name':'one','n':1.50,'none':null,'list':[1,{'a':2}],'yes':true},'type':'Feature'}],"
                + "'other':{'features':[1]},'type':'FeatureCollection'}");

        Feature feature = shapes.features().getFirst();
        assertThat(shapes.troubles()).isEmpty();
        assertThat(feature.geometry().toText()).isEqualTo("POINT (1 2)");
        assertThat(feature.attributes().toString()).isEqualTo("{name=one, n=1.50, list=[1,{\"a\":2}], yes=true}");
    }

    @Test
    void aCollectionOfGeometriesIsOneFeature() {
        Shapes shapes = read("{'type':'Feature','geometry':{'type':'GeometryCollection','geometries':["
                + "{'type':'Point','coordinates':[1,2]},{'type':'GeometryCollection','geometries':[]}]}}");

        assertThat(shapes.troubles()).isEmpty();
        assertThat(shapes.features().getFirst().geometry().toText())
                .isEqualTo("GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION EMPTY)");
    }

    @Test
    void aFeatureALineIsACollectionToo() {
        String one = "{'type':'Feature','geometry':{'type':'Point','coordinates':[1,2]}}\n";

        assertThat(read(one + one).features()).extracting(Feature::number).containsExactly(1, 2);
    }

    @Test
    void namesInSeveralLanguagesAreSplit() {
        Shapes shapes = read("{'type':'Feature','properties':{'name':' Вугляр /// Coalton///  '},'geometry':null}");

        assertThat(shapes.features().getFirst().names("name")).containsExactly("Вугляр", "Coalton");
        assertThat(shapes.features().getFirst().geometry().isEmpty()).isTrue();
    }

    @Test
    void ringsThatRunTheWrongWayRoundAreReadAsMeantAndTold() {
        Shapes shapes = polygon("[[[10,50],[10,51],[11,51],[11,50],[10,50]],"
                + "[[10.2,50.2],[10.4,50.2],[10.4,50.4],[10.2,50.4],[10.2,50.2]]]");

        assertThat(shapes.features().getFirst().geometry().isValid()).isTrue();
        assertThat(Area.km2(shapes.features().getFirst().geometry())).isBetween(7000.0, 8000.0);
        assertThat(only(shapes).kind()).isEqualTo(Kind.SHAPE);
        assertThat(only(shapes).found()).isEqualTo("rings that run the wrong way round: 2");
    }

    @Test
    void aPolygonThatCrossesItselfIsMendedAndToldWithItsPlace() {
        Shapes shapes = polygon("[[[10,50],[12,52],[12,50],[10,52],[10,50]]]");

        assertThat(shapes.features().getFirst().geometry().isValid()).isTrue();
        assertThat(shapes.features().getFirst().geometry().getNumGeometries()).isEqualTo(2);
        Trouble trouble = shapes.troubles().getFirst();
        assertThat(trouble.kind()).isEqualTo(Kind.SHAPE);
        assertThat(trouble.became()).isEqualTo(Outcome.MENDED);
        assertThat(trouble.at().row()).isEqualTo(1);
        assertThat(trouble.found()).contains("latitude 51.00000, longitude 11.00000");
    }

    @Test
    void aRingThatIsNotClosedIsClosed() {
        Shapes shapes = polygon("[[[10,50],[11,50],[11,51]]]");

        assertThat(shapes.features().getFirst().geometry().getNumPoints()).isEqualTo(4);
        assertThat(only(shapes).found()).isEqualTo("rings that do not end where they begin: 1");
    }

    @Test
    void aRingAcrossTheDateLineIsReadTheShortWay() {
        Shapes across = polygon("[[[179,10],[-179,10],[-179,11],[179,11],[179,10]]]");
        Shapes elsewhere = polygon("[[[19,10],[21,10],[21,11],[19,11],[19,10]]]");

        assertThat(only(across).found()).isEqualTo("rings that cross the date line in one step, read the short way: 1");
        assertThat(Area.km2(across.features().getFirst().geometry()))
                .isCloseTo(Area.km2(elsewhere.features().getFirst().geometry()), within(1e-3));
    }

    @Test
    void aHoleOnTheFarSideOfTheDateLineStaysInItsLand() {
        Shapes shapes = polygon("[[[179,10],[-177,10],[-177,13],[179,13],[179,10]],"
                + "[[-179,11],[-179,12],[-178,12],[-178,11],[-179,11]]]");

        assertThat(shapes.troubles()).hasSize(1);
        assertThat(shapes.features().getFirst().geometry().getArea()).isCloseTo(4 * 3 - 1, within(1e-9));
    }

    @Test
    void numbersKeptAsTextAreNumbersAndTold() {
        Shapes shapes = read("{'type':'Point','coordinates':['10.5',' 50 ']}");

        assertThat(shapes.features().getFirst().geometry().toText()).isEqualTo("POINT (10.5 50)");
        assertThat(only(shapes).kind()).isEqualTo(Kind.TEXT_NUMBER);
        assertThat(only(shapes).became()).isEqualTo(Outcome.MENDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'Point','coordinates':['1,5',2]}                        | NUMBER
            {'type':'Point','coordinates':[null,2]}                         | NUMBER
            {'type':'Point','coordinates':[1]}                              | BROKEN
            {'type':'Point','coordinates':7}                                | BROKEN
            {'type':'Point','coordinates':[[1,2]]}                          | BROKEN
            {'type':'Polygon','coordinates':[[1,2],[3,4]]}                  | BROKEN
            {'type':'LineString','coordinates':[[1,2],[[3,4]]]}             | BROKEN
            {'type':'LineString','coordinates':[[1,2]]}                     | SHAPE
            {'type':'Circle','coordinates':[1,2]}                           | FORMAT
            {'type':'Feature','geometry':{'coordinates':[1,2]}}             | FORMAT
            {'type':'Point'}                                                | BROKEN
            {'type':'Point','coordinates':[50.4,130.5]}                     | SWAPPED
            {'type':'Point','coordinates':[130.5,95]}                       | PLACE
            """)
    void aFeatureThatCannotBeReadIsNamedAndTheOthersStay(String feature, Kind kind) {
        Shapes shapes = read(feature + "{'type':'Point','coordinates':[1,2]}");

        assertThat(shapes.features()).extracting(Feature::number).containsExactly(2);
        assertThat(only(shapes).kind()).isEqualTo(kind);
        assertThat(only(shapes).became()).isEqualTo(Outcome.LEFT_OUT);
        assertThat(only(shapes).at().row()).isEqualTo(1);
    }

    @Test
    void latitudeBeforeLongitudeIsReadWhereItIsTold() {
        byte[] text = "{\"type\":\"Point\",\"coordinates\":[50.4,130.5]}".getBytes(StandardCharsets.UTF_8);

        Shapes shapes = GeoJson.read(text, "a.geojson", ShapeOptions.DEFAULT.withSwapped(true));

        assertThat(shapes.features().getFirst().geometry().toText()).isEqualTo("POINT (130.5 50.4)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'Point','coordinates':[1113194.9,6446275.8]}                       | PROJECTION
            {'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::3857'}},'features':[]} | PROJECTION
            {'type':'Topology','objects':{}}                                           | FORMAT
            {'type':'FeatureCollection'}                                               | FORMAT
            [1,2]                                                                      | FORMAT
            7                                                                          | FORMAT
            {'type':'FeatureCollection','features':[{'type':'Feature'                  | BROKEN
            {'type':'Point','coordinates':[1,2]} rest                                  | BROKEN
            {'type':'Point','coordinates':[1,]}                                        | BROKEN
            """)
    void aFileThatIsNoMapOfDegreesIsRefusedInWords(String text, Kind kind) {
        Shapes shapes = read(text);

        assertThat(shapes.isRefused()).isTrue();
        assertThat(shapes.features()).isEmpty();
        assertThat(only(shapes).kind()).isEqualTo(kind);
        assertThat(only(shapes).found()).isNotBlank();
    }

    @Test
    void aPlaneIsRefusedWithTheCommandThatConverts() {
        assertThat(only(read("{'type':'Point','coordinates':[1113194.9,6446275.8]}"))
                        .mend())
                .hasValue("ogr2ogr -t_srs EPSG:4326 degrees.geojson a.geojson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4258"})
    void degreesMayBeNamed(String system) {
        Shapes shapes = read("{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'" + system
                + "'}},'features':[{'type':'Feature','geometry':{'type':'Point','coordinates':[1,2]}}]}");

        assertThat(shapes.troubles()).isEmpty();
        assertThat(shapes.features()).hasSize(1);
    }

    @Test
    void anotherEncodingIsRefusedWithTheCommandThatConverts() {
        byte[] text = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Назва\"},\"geometry\":null}"
                .getBytes(Charset.forName("windows-1251"));

        Trouble trouble = only(GeoJson.read(text, "a.geojson"));
        assertThat(trouble.kind()).isEqualTo(Kind.ENCODING);
        assertThat(trouble.mend().orElseThrow()).startsWith("iconv -f windows-1251");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinates", "geometry", "properties", "other"})
    void deepBracketsAreRefusedAndBreakNothing(String member) {
        String deep = "[".repeat(100_000);

        Trouble trouble = only(read("{'type':'Polygon','" + member + "':" + deep));
        assertThat(trouble.became()).isEqualTo(Outcome.REFUSED);
        assertThat(trouble.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void moreThanTheLimitOfPointsIsRefusedAndNotReadInPart() {
        byte[] text = ("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}").getBytes(StandardCharsets.UTF_8);

        var least = ShapeOptions.DEFAULT.withLimits(ShapeLimits.DEFAULT.withPoints(4));
        assertThat(only(GeoJson.read(text, "a.geojson", least)).kind()).isEqualTo(Kind.TOO_LARGE);
        var enough = ShapeOptions.DEFAULT.withLimits(ShapeLimits.DEFAULT.withPoints(5));
        assertThat(GeoJson.read(text, "a.geojson", enough).troubles()).isEmpty();
    }

    /** A stream without an end: whoever read it all first would never come back. */
    @Test
    void aStreamIsGivenUpAtTheLimitOfBytes() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] start =
                    "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return at < start.length ? start[(int) at++] : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ' ');
                int copied = (int) Math.max(0, Math.min(length, start.length - at));
                System.arraycopy(start, (int) Math.min(at, start.length), into, from, copied);
                at += length;
                return length;
            }
        };

        Shapes shapes = GeoJson.read(endless, "a.geojson", ShapeOptions.DEFAULT);
        assertThat(only(shapes).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(only(shapes).found()).isEqualTo("more than 100000000 bytes");
    }

    @Test
    void aCollectionOfNothingIsReadAndTold() {
        Shapes shapes = read("{'type':'FeatureCollection','features':[]}");

        assertThat(shapes.isRefused()).isFalse();
        assertThat(only(shapes).kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void aMarkOfByteOrderAndAnotherUnicodeAreRead() {
        String point = "{\"type\":\"Point\",\"coordinates\":[1,2]}";

        assertThat(GeoJson.read(("\uFEFF" + point).getBytes(StandardCharsets.UTF_8), "a.geojson")
                        .features())
                .hasSize(1);
        assertThat(GeoJson.read(("\uFEFF" + point).getBytes(StandardCharsets.UTF_16LE), "a.geojson")
                        .features())
                .hasSize(1);
    }

    /** Whatever a byte says: features or troubles, never an exception; and no feature is lost without a word. */
    @Test
    void noByteBreaksTheReader() {
        byte[] whole = ("{\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"properties\":{\"status\":\"occupied\",\"n\":[1]},\"geometry\":"
                        + "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[10,50],[11,50],[11,51],[10,51],[10,50]]],"
                        + "[[[12,50],[13,50,7],[13,51],[12,50]]]]}},"
                        + "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":[[1,2],[3,4]]}}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] signs = "[]{}\",:0-9.eE x\\\u0000".getBytes(StandardCharsets.UTF_8);
        var random = new Random(5);
        int read = 0;
        for (int time = 0; time < 20_000; time++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        time % 2 == 0 ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
            }
            Shapes shapes = GeoJson.read(bytes, "a.geojson");
            read += shapes.features().size();
            assertThat(shapes.features().size() + shapes.troubles().size())
                    .as("seed 5, time %s: %s", time, new String(bytes, StandardCharsets.UTF_8))
                    .isPositive();
            assertThat(shapes.features()).allMatch(feature -> feature.geometry().isValid());
        }
        assertThat(read).isGreaterThan(1000);
    }
}
