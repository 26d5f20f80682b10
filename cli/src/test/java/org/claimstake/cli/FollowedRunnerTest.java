package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FollowedRunnerTest {
    @TempDir
    Path folder;

    @BeforeEach
    void cases() throws IOException {
        TestShell.copyCases(folder);
    }

    @Test
    void whatTheEngineSaysIsPassedOnOnceAndEveryRunIsSeen() {
        var said = new ArrayList<String>();
        var runs = new ArrayList<Run>();
        var runner = new FollowedRunner(new Talker(), said::add, runs::add);

        Plan plan = plan();
        Settings settings = Settings.of(plan).withFutures(2_000);
        runner.run(plan, settings);
        runner.run(plan, settings);

        assertThat(said).containsExactly("plain rows compute instead");
        assertThat(runs).hasSize(2);
        assertThat(runner.count().words(1)).startsWith("2000 futures done");
    }

    @Test
    void everyWayGivesTheSameBytes() {
        String judge = out("--way", "judge");
        for (String way : List.of("rows", "chunks", "fastest")) {
            assertThat(out("--way", way)).as(way).isEqualTo(judge);
        }
        assertThat(out("--memory", "64MB", "--go-on")).isEqualTo(judge);
    }

    private String out(String... options) {
        TestShell shell = TestShell.plain(folder);
        var words = new ArrayList<>(List.of("run", "quarry", "--futures", "1500", "--json"));
        words.addAll(List.of(options));
        assertThat(shell.run(words.toArray(String[]::new))).as(shell.talk()).isEqualTo(Exit.FINE);
        return shell.out();
    }

    private Plan plan() {
        RunnableCase quarry =
                ((Reading.Done<RunnableCase>) CaseOptions.open("quarry", folder, folder.resolve("cases"))).value();
        return ((Reading.Done<Compiler.Ready>) Computing.ready(quarry, Compiler.Request.BASE))
                .value()
                .plan();
    }

    /** Says the same at every run. */
    private static final class Talker implements Runner {
        private final Runner judge = new ReferenceRunner();

        @Override
        public Run run(Plan plan, Settings settings, Set<Integer> kept) {
            return judge.run(plan, settings, kept);
        }

        @Override
        public Optional<Run> run(Plan plan, Settings settings, Set<Integer> kept, Watch watch) {
            watch.said("plain rows compute instead");
            return judge.run(plan, settings, kept, watch);
        }

        @Override
        public Growing begin(Plan plan, Settings settings, Set<Integer> kept) {
            return judge.begin(plan, settings, kept);
        }

        @Override
        public List<Run> compare(List<Plan> deals, Settings settings, List<Set<Integer>> kept) {
            return judge.compare(deals, settings, kept);
        }

        @Override
        public Trace trace(Plan plan, Settings settings, long future) {
            return judge.trace(plan, settings, future);
        }
    }
}
