package org.claimstake.world.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.world.deposit.Deposit;
import org.claimstake.world.deposit.DepositField;
import org.claimstake.world.deposit.Name;
import org.claimstake.world.deposit.Tonnage;
import org.claimstake.world.place.Circle;

/**
 * Makes a register's file anew. It grows beside its place and takes it when it is whole; whoever closes this before
 * {@link #finish()} leaves what was there before.
 */
public final class RegisterWriter implements AutoCloseable {
    private static final double KM_PER_DEGREE = 111.2;
    private static final double NEAR_THE_POLE = 0.01;
    private static final String LIST = ";";

    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "CREATE TABLE deposit (id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL,"
                    + " commodities TEXT NOT NULL, latitude REAL, longitude REAL, km REAL, ore_mt REAL,"
                    + " register TEXT NOT NULL, row INTEGER NOT NULL)",
            "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
            "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row')",
            "CREATE VIRTUAL TABLE place USING rtree(id, south, north, west, east)",
            "CREATE TABLE commodity (name TEXT NOT NULL, deposit INTEGER NOT NULL, PRIMARY KEY (name, deposit)) WITHOUT ROWID");

    private final Path file;
    private final Path growing;
    private final Connection connection;
    private final PreparedStatement deposit;
    private final PreparedStatement words;
    private final PreparedStatement place;
    private final PreparedStatement commodity;
    private long rows;

    private RegisterWriter(Path file, Path growing, Connection connection) throws SQLException {
        this.file = file;
        this.growing = growing;
        this.connection = connection;
        try (Statement schema = connection.createStatement()) {
            for (String line : SCHEMA) {
                schema.execute(line);
            }
        }
        connection.setAutoCommit(false);
        deposit = connection.prepareStatement("INSERT INTO deposit VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        words = connection.prepareStatement("INSERT INTO words(rowid, text) VALUES (?,?)");
        place = connection.prepareStatement("INSERT INTO place VALUES (?,?,?,?,?)");
        commodity = connection.prepareStatement("INSERT OR IGNORE INTO commodity VALUES (?,?)");
    }

    /**
     * Begins a register.
     *
     * @param file where it is to lie; what lies there stays until the new one is whole
     */
    public static RegisterWriter to(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no place for a file");
        }
        Path growing = Files.createTempFile(folder, ".register", ".part");
        try {
            return new RegisterWriter(file, growing, DriverManager.getConnection("jdbc:sqlite:" + growing));
        } catch (SQLException failure) {
            Files.deleteIfExists(growing);
            throw new IOException(file + " could not be begun", failure);
        }
    }

    /** Adds a deposit. */
    public void add(Deposit one) throws IOException {
        try {
            rows++;
            row(one);
            words.setLong(1, rows);
            words.setString(2, text(one));
            words.executeUpdate();
            Optional<Circle> where = one.place().value();
            if (where.isPresent()) {
                box(where.get());
            }
            for (String name : one.commodities()) {
                commodity.setString(1, name.toLowerCase(Locale.ROOT));
                commodity.setLong(2, rows);
                commodity.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IOException("deposit " + one.key() + " could not be written", failure);
        }
    }

    private void row(Deposit one) throws SQLException {
        deposit.setLong(1, rows);
        deposit.setString(2, one.key());
        deposit.setString(3, one.name());
        deposit.setString(4, one.text(DepositField.COUNTRY).orElse(""));
        deposit.setString(5, String.join(LIST, one.commodities()));
        Optional<Circle> where = one.place().value();
        number(6, where.map(circle -> circle.centre().latitude()));
        number(7, where.map(circle -> circle.centre().longitude()));
        number(8, where.map(Circle::km));
        number(9, one.tonnage().value().map(Tonnage::oreMt));
        deposit.setString(10, one.register());
        deposit.setLong(11, one.row());
        deposit.executeUpdate();
    }

    private void number(int at, Optional<Double> value) throws SQLException {
        if (value.isPresent()) {
            deposit.setDouble(at, value.get());
        } else {
            deposit.setNull(at, Types.REAL);
        }
    }

    private static String text(Deposit one) {
        return String.join(" ", one.names().stream().map(Name::text).toList())
                + " " + String.join(" ", one.commodities())
                + " " + one.text(DepositField.COUNTRY).orElse("")
                + " " + one.text(DepositField.REGION).orElse("")
                + " " + one.text(DepositField.TYPE).orElse("");
    }

    /** The box round a circle; near a pole it goes all round the earth. */
    private void box(Circle circle) throws SQLException {
        double high = circle.km() / KM_PER_DEGREE;
        double parallel = StrictMath.cos(StrictMath.toRadians(circle.centre().latitude()));
        double wide = parallel < NEAR_THE_POLE ? 180 : Math.min(180, high / parallel);
        place.setLong(1, rows);
        place.setDouble(2, circle.centre().latitude() - high);
        place.setDouble(3, circle.centre().latitude() + high);
        place.setDouble(4, circle.centre().longitude() - wide);
        place.setDouble(5, circle.centre().longitude() + wide);
        place.executeUpdate();
    }

    /** Ends the register and puts it in its place. */
    public void finish() throws IOException {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException failure) {
            throw new IOException(file + " could not be finished", failure);
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IOException(file + " could not be closed", failure);
        } finally {
            Files.deleteIfExists(growing);
        }
    }
}
