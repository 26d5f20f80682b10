package org.claimstake.world.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claimstake.world.place.Box;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;

/** A register that was written by {@link RegisterWriter}, to be searched. */
public final class Register implements AutoCloseable {
    private final Connection connection;

    private Register(Connection connection) {
        this.connection = connection;
    }

    /** Opens a register for reading. */
    public static Register open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var readOnly = connection.createStatement()) {
                readOnly.execute("PRAGMA query_only = ON");
            }
            return new Register(connection);
        } catch (SQLException failure) {
            throw new IOException(file + " is no register", failure);
        }
    }

    /** What fits, in the order in which the register was written. */
    public List<Found> search(Query query) throws IOException {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (!query.words().isBlank()) {
            conditions.add("id IN (SELECT rowid FROM words WHERE words MATCH ?)");
            values.add(match(query.words()));
        }
        query.box().ifPresent(box -> place(box, conditions, values));
        query.commodity().ifPresent(name -> {
            conditions.add("id IN (SELECT deposit FROM commodity WHERE name = ?)");
            values.add(name.strip().toLowerCase(Locale.ROOT));
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        values.add(query.most());
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM deposit" + where + " ORDER BY id LIMIT ?")) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return found(statement.executeQuery());
        } catch (SQLException failure) {
            throw new IOException("the register could not be searched", failure);
        }
    }

    /** How many deposits there are. */
    public long size() throws IOException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM deposit")) {
            return statement.executeQuery().getLong(1);
        } catch (SQLException failure) {
            throw new IOException("the register could not be counted", failure);
        }
    }

    /** The words by which deposits are found, in small letters and without marks above them, in order. */
    public List<String> words() throws IOException {
        return column("SELECT term FROM vocabulary ORDER BY term");
    }

    /** The commodities, in small letters, in order. */
    public List<String> commodities() throws IOException {
        return column("SELECT DISTINCT name FROM commodity ORDER BY name");
    }

    private List<String> column(String select) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IOException("the register could not be read", failure);
        }
    }

    /** Each word in quotation marks, so that none is an operator, and as the beginning of one. */
    private static String match(String words) {
        return String.join(
                " ",
                Stream.of(words.strip().split("\\s+", -1))
                        .map(word -> "\"" + word.replace("\"", "\"\"") + "\"*")
                        .toList());
    }

    /** Boxes over the date line are two, and circles over it stand once, on the side of their centre and beyond 180. */
    private static void place(Box box, List<String> conditions, List<Object> values) {
        var sides = new ArrayList<String>();
        for (double turn : new double[] {-360, 0, 360}) {
            sides.add("(west <= ? AND east >= ?)");
            values.add(box.west() + box.width() + turn);
            values.add(box.west() + turn);
        }
        conditions.add("id IN (SELECT id FROM place WHERE (" + String.join(" OR ", sides)
                + ") AND south <= ? AND north >= ?)");
        values.add(box.north());
        values.add(box.south());
    }

    private static List<Found> found(ResultSet rows) throws SQLException {
        var found = new ArrayList<Found>();
        while (rows.next()) {
            String commodities = rows.getString("commodities");
            found.add(new Found(
                    rows.getString("key"),
                    rows.getString("name"),
                    rows.getString("country"),
                    circle(rows),
                    commodities.isEmpty() ? List.of() : List.of(commodities.split(";", -1)),
                    number(rows, "ore_mt"),
                    rows.getString("register"),
                    rows.getLong("row")));
        }
        return found;
    }

    private static Optional<Circle> circle(ResultSet rows) throws SQLException {
        OptionalDouble latitude = number(rows, "latitude");
        return latitude.isEmpty()
                ? Optional.empty()
                : Optional.of(new Circle(
                        new Point(latitude.getAsDouble(), rows.getDouble("longitude")), rows.getDouble("km")));
    }

    private static OptionalDouble number(ResultSet rows, String column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IOException("the register could not be closed", failure);
        }
    }
}
