package org.claimstake.world.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.claimstake.world.deposit.Deposit;
import org.claimstake.world.deposit.DepositField;
import org.claimstake.world.deposit.DepositReader;
import org.claimstake.world.deposit.ReadSettings;
import org.claimstake.world.place.Box;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    @TempDir
    private Path folder;

    private final List<Deposit> all = new ArrayList<>();
    private Path file;

    @BeforeEach
    void writeARegister() throws IOException {
        file = folder.resolve("register.sqlite");
        try (InputStream in = Deposit.class.getResourceAsStream("usgs_world_200.csv")) {
            deposits(in.readAllBytes()).forEach(all::add);
        }
        write(all);
    }

    private static List<Deposit> deposits(byte[] bytes) {
        var read = new ArrayList<Deposit>();
        DepositReader.open(bytes, "r.csv", ReadSettings.FOUND)
                .deposits()
                .orElseThrow()
                .each(read::add, trouble -> {});
        return read;
    }

    private void write(List<Deposit> deposits) throws IOException {
        try (var writer = RegisterWriter.to(file)) {
            for (Deposit deposit : deposits) {
                writer.add(deposit);
            }
            writer.finish();
        }
    }

    private List<String> keys(Query query) throws IOException {
        try (var register = Register.open(file)) {
            return register.search(query).stream().map(Found::key).toList();
        }
    }

    private static List<String> keys(List<Deposit> deposits) {
        return deposits.stream().map(Deposit::key).toList();
    }

    @Test
    void allThatWasWrittenIsFoundAsItWas() throws IOException {
        assertThat(keys(Query.ALL)).isEqualTo(keys(all));
        try (var register = Register.open(file)) {
            Found first = register.search(Query.ALL.withMost(1)).getFirst();
            assertThat(first.name()).isEqualTo(all.getFirst().name());
            assertThat(first.where()).isEqualTo(all.getFirst().place().value());
            assertThat(first.commodities()).isEqualTo(all.getFirst().commodities());
            assertThat(first.row()).isEqualTo(all.getFirst().row());
        }
    }

    @Test
    void aCommodityIsFoundInAnyCapitals() throws IOException {
        List<Deposit> wanted = all.stream()
                .filter(one -> one.commodities().stream().anyMatch("graphite"::equalsIgnoreCase))
                .toList();

        assertThat(wanted).isNotEmpty();
        assertThat(keys(Query.ALL.withCommodity("GRAPHITE"))).isEqualTo(keys(wanted));
    }

    @Test
    void eachWordMustBeginAWord() throws IOException {
        Deposit one = all.stream()
                .filter(deposit -> deposit.name().matches("[A-Za-z]{5,}"))
                .findFirst()
                .orElseThrow();
        String start = one.name().substring(0, 4).toLowerCase(Locale.ROOT);
        String country = one.text(DepositField.COUNTRY).orElseThrow().split(" ", -1)[0];

        assertThat(keys(Query.ALL.withWords(start))).contains(one.key());
        assertThat(keys(Query.ALL.withWords(start + " " + country))).contains(one.key());
        assertThat(keys(Query.ALL.withWords(start + " zzz"))).isEmpty();
    }

    @Test
    void wordsAreNeverTakenForOperators() throws IOException {
        for (String words : List.of("\"", "a OR b", "NEAR(", "x*", "-", "name:", "'; DROP TABLE deposit; --")) {
            assertThat(keys(Query.ALL.withWords(words))).hasSizeLessThanOrEqualTo(200);
        }
        assertThat(keys(Query.ALL)).hasSize(200);
    }

    @Test
    void aBoxFindsTheCirclesThatTouchItAlsoOverTheDateLine() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double south = -80 + random.nextInt(140);
            var box =
                    new Box(south, -180 + random.nextInt(360), south + random.nextInt(20), -180 + random.nextInt(360));
            List<String> found = keys(Query.ALL.withBox(box));
            List<String> within = keys(all.stream()
                    .filter(one -> one.place()
                            .value()
                            .map(where -> box.contains(where.centre()))
                            .orElse(false))
                    .toList());
            assertThat(found).as(box.toString()).containsAll(within);
        }
        assertThat(keys(Query.ALL.withBox(new Box(-1, 0, 1, 1)))).hasSizeLessThan(20);
    }

    @Test
    void aRegisterThatIsNotFinishedLeavesTheOneBefore() throws IOException {
        try (var writer = RegisterWriter.to(file)) {
            writer.add(all.getFirst());
        }

        assertThat(keys(Query.ALL)).hasSize(200);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsNoRegisterIsRefused() throws IOException {
        Path text = Files.write(folder.resolve("x.sqlite"), "no register".getBytes(StandardCharsets.UTF_8));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> {
                    try (var register = Register.open(text)) {
                        register.search(Query.ALL);
                    }
                }))
                .isInstanceOf(IOException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Register.open(folder.resolve("none"))))
                .isInstanceOf(IOException.class);
    }
}
