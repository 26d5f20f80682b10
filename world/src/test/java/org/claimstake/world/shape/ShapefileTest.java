package org.claimstake.world.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/**
 * The files were written by another program (pyshp 2.4): {@code lands} holds a square, a square with a hole and an
 * island in the hole and another square beside it, and a row without a shape, its letters in windows-1251; {@code
 * marks} one point with a height in zone 36 of UTM; {@code ways} a line of two parts with measures.
 */
final class ShapefileTest {
    private static final String DEGREES = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String ZONE_36 = "PROJCS[\"WGS_1984_UTM_Zone_36N\"," + DEGREES
            + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",33.0],"
            + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private static Map<String, byte[]> parts(String name) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        for (String ending : new String[] {"shp", "dbf", "prj", "cpg"}) {
            try (var in = ShapefileTest.class.getResourceAsStream(name + "." + ending)) {
                if (in != null) {
                    parts.put(ending, in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static Shapes read(Map<String, byte[]> parts) {
        return Shapefile.read("lands", parts, ShapeOptions.DEFAULT);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Trouble only(Shapes shapes) {
        assertThat(shapes.troubles()).hasSize(1);
        return shapes.troubles().getFirst();
    }

    @Test
    void landsComeWithTheirHolesAndWhatTheTableSays() throws IOException {
        Shapes shapes = read(parts("lands"));

        assertThat(shapes.troubles()).isEmpty();
        assertThat(shapes.name()).isEqualTo("lands.shp");
        assertThat(shapes.features()).extracting(Feature::number).containsExactly(1, 2, 3);
        Feature first = shapes.features().get(0);
        assertThat(first.attributes().toString())
                .isEqualTo("{NAME=Первая, AREA=7821.500, DATE=2025-02-05, STATUS=occupied, OPEN=true}");
        assertThat(first.geometry().getEnvelopeInternal().toString()).isEqualTo("Env[30.0 : 31.0, 50.0 : 51.0]");
        Geometry second = shapes.features().get(1).geometry();
        assertThat(second.isValid()).isTrue();
        assertThat(second.getNumGeometries()).isEqualTo(3);
        // on the plane of degrees: 4 less the hole of 1, the island of 0.04, the square of 1
        assertThat(second.getArea()).isCloseTo(4 - 1 + 0.04 + 1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(shapes.features().get(2).geometry().isEmpty()).isTrue();
        assertThat(shapes.features().get(2).attributes().toString()).isEqualTo("{NAME=Nowhere}");
    }

    @Test
    void pointsInMetresComeInDegreesAndWithoutTheirHeight() throws IOException {
        Map<String, byte[]> parts = parts("marks");
        parts.put("prj", text(ZONE_36));

        Geometry mark = read(parts).features().getFirst().geometry();
        assertThat(mark.getCoordinate().x).isCloseTo(33, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(mark.getCoordinate().y).isCloseTo(50, org.assertj.core.api.Assertions.within(1e-7));
        assertThat(mark.getCoordinate().getZ()).isNaN();
    }

    @Test
    void linesComeInTheirParts() throws IOException {
        Map<String, byte[]> parts = parts("ways");
        parts.put("prj", text(DEGREES));

        assertThat(read(parts).features().getFirst().geometry().toText())
                .isEqualTo("MULTILINESTRING ((30 50, 31 51), (32 50, 33 51, 34 50))");
    }

    @ParameterizedTest
    @CsvSource({"shp", "dbf", "prj"})
    void aPartThatIsMissingIsAskedFor(String part) throws IOException {
        Map<String, byte[]> parts = parts("lands");
        parts.remove(part);

        Trouble trouble = only(read(parts));
        assertThat(trouble.kind()).isEqualTo(Kind.PART);
        assertThat(trouble.became()).isEqualTo(Outcome.REFUSED);
        assertThat(trouble.at().file()).isEqualTo("lands." + part);
        assertThat(trouble.mend().orElseThrow()).contains(part.equals("prj") ? "ogr2ogr" : "lands." + part);
    }

    @Test
    void aProjectionThatIsNotReadIsRefusedWithTheCommandThatConverts() throws IOException {
        Map<String, byte[]> parts = parts("lands");
        parts.put(
                "prj", text("PROJCS[\"World_Robinson\"," + DEGREES + ",PROJECTION[\"Robinson\"],UNIT[\"Meter\",1.0]]"));

        Trouble trouble = only(read(parts));
        assertThat(trouble.kind()).isEqualTo(Kind.PROJECTION);
        assertThat(trouble.found()).isEqualTo("robinson");
        assertThat(trouble.mend()).hasValue("ogr2ogr -f GeoJSON -t_srs EPSG:4326 lands.geojson lands.shp");
    }

    /** Every length that is not whole: the header says how long the file is. */
    @ParameterizedTest
    @ValueSource(strings = {"shp", "dbf"})
    void aFileThatBreaksOffIsRefusedWhereverItDoes(String part) throws IOException {
        byte[] whole = parts("lands").get(part);
        // a dBASE file may lack its last byte, the mark of the end
        for (int length = 0; length < whole.length - 1; length++) {
            Map<String, byte[]> parts = parts("lands");
            parts.put(part, Arrays.copyOf(whole, length));
            Trouble trouble = only(read(parts));
            assertThat(trouble.became()).as("%d bytes", length).isEqualTo(Outcome.REFUSED);
            assertThat(trouble.kind()).as("%d bytes", length).isIn(Kind.BROKEN, Kind.FORMAT);
        }
    }

    /** Whatever a byte says: shapes or troubles, never an exception and never a hang. */
    @Test
    void noByteBreaksTheReader() throws IOException {
        var random = new Random(11);
        for (int time = 0; time < 3000; time++) {
            Map<String, byte[]> parts = parts("lands");
            byte[] bytes = parts.get(time % 2 == 0 ? "shp" : "dbf");
            int at = random.nextInt(bytes.length);
            byte value = (byte) random.nextInt(256);
            bytes[at] = value;
            Shapes shapes = read(parts);
            assertThat(shapes.isRefused() ? 3 : shapes.features().size() + named(shapes))
                    .as("seed 11, time %d: byte %d of %d", time, at, bytes.length)
                    .isEqualTo(3);
        }
    }

    private static int named(Shapes shapes) {
        return (int) shapes.troubles().stream().filter(Trouble::isRowNamed).count();
    }

    @Test
    void ringsThatRunTheWrongWayRoundAreReadByHowTheyLie() throws IOException {
        Map<String, byte[]> parts = parts("lands");
        byte[] bytes = parts.get("shp");
        // the first polygon: five points behind the header of file and record, type, box, counts and one part
        int from = 100 + 8 + 4 + 32 + 8 + 4;
        var points = ByteBuffer.wrap(bytes.clone());
        for (int i = 0; i < 5; i++) {
            points.get(from + 16 * i, bytes, from + 16 * (4 - i), 16);
        }

        Shapes shapes = read(parts);
        assertThat(shapes.features().getFirst().geometry().getArea()).isEqualTo(1);
        assertThat(only(shapes).found()).isEqualTo("rings that run the wrong way round: 1");
    }

    @Test
    void lettersOfAnEncodingThatIsNotSaidAreReadAndTold() throws IOException {
        Map<String, byte[]> parts = parts("lands");
        parts.remove("cpg");
        parts.get("dbf")[29] = 0;

        Shapes shapes = read(parts);
        assertThat(only(shapes).kind()).isEqualTo(Kind.ENCODING);
        assertThat(only(shapes).mend().orElseThrow()).contains(".cpg");
        parts.get("dbf")[29] = (byte) 0xC9;
        assertThat(read(parts).features().getFirst().text("NAME")).isEqualTo("Первая");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1251", "ANSI 1251", "cp1251", "windows-1251", "\uFEFF1251\r\n"})
    void anEncodingHasManyNames(String name) throws IOException {
        Map<String, byte[]> parts = parts("lands");
        parts.put("cpg", text(name));

        assertThat(read(parts).features().getFirst().text("NAME")).isEqualTo("Первая");
    }

    @Test
    void tooManyPointsAreRefused() throws IOException {
        var options = ShapeOptions.DEFAULT.withLimits(ShapeLimits.DEFAULT.withPoints(10));

        assertThat(only(Shapefile.read("lands", parts("lands"), options)).kind())
                .isEqualTo(Kind.TOO_LARGE);
        var bytes = ShapeOptions.DEFAULT.withLimits(ShapeLimits.DEFAULT.withBytes(500));
        assertThat(only(Shapefile.read("lands", parts("lands"), bytes)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void filesOfOneNameAreOneShapefile() throws IOException {
        var files = new TreeMap<String, byte[]>();
        parts("lands")
                .forEach((ending, bytes) ->
                        files.put("Front/LANDS." + ending.toUpperCase(java.util.Locale.ROOT), bytes));
        files.put("Front/LANDS.shx", new byte[0]);
        files.put("Front/LANDS.shp.xml", new byte[0]);
        files.put("readme.txt", new byte[0]);
        files.put("single.dbf", parts("lands").get("dbf"));

        var read = ShapeFiles.read(files, ShapeOptions.DEFAULT);
        assertThat(read).extracting(Shapes::name).containsExactly("Front/LANDS.shp", "readme.txt", "single.shp");
        assertThat(read).extracting(Shapes::isRefused).containsExactly(false, true, true);
    }
}
