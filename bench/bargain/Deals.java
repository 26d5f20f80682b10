import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;

/**
 * How long a bargain over a case takes: until the first point of the frontier and the fortieth are told, until all deals are looked
 * for, until counter-offers and all else that follows from them are there.
 *
 * <pre>
 * java --class-path "cli/target/*:cli/target/lib/*" --add-modules jdk.incubator.vector bench/bargain/Deals.java CASE FUTURES DEALS [NAME=VALUE ...]
 * </pre>
 *
 * Writes a table as text: the first row is of a process that has just begun, the others of one that is warm.
 */
final class Deals {
    private static final int MANY = 40;
    private static final int TIMES = 5;

    private Deals() {}

    public static void main(String[] args) {
        RunnableCase theCase = switch (CaseFolder.open(args[0], Path.of("."), Path.of("cases"))) {
            case CaseFolder.Open(CaseFolder folder) -> new RunnableCase(folder);
            case CaseFolder.Refused(var findings) -> throw new IllegalStateException(findings.toString());
            case CaseFolder.NotFound(var finding) -> throw new IllegalStateException(finding.toString());
        };
        long futures = Long.parseLong(args[1]);
        int most = Integer.parseInt(args[2]);
        Request request = Request.BASE;
        for (int i = 3; i < args.length; i++) {
            int is = args[i].indexOf('=');
            request = request.with(new Setting(args[i].substring(0, is), args[i].substring(is + 1), "--set"));
        }
        System.out.printf(
                Locale.ROOT,
                "%8s %14s %12s %12s %10s %8s %8s %8s %9s%n",
                "read s",
                "first point s",
                "40 points s",
                "searched s",
                "advice s",
                "told",
                "deals",
                "zone",
                "points");
        for (int i = 0; i < TIMES; i++) {
            once(theCase, request, futures, most);
        }
    }

    private static void once(RunnableCase theCase, Request request, long futures, int most) {
        var runs = new Runs(
                ServiceLoader.load(Runner.class).findFirst().orElseThrow(),
                plan -> Settings.of(plan).withFutures(futures).withThreads(2));
        long begun = System.nanoTime();
        var asked = new Ask(List.of(), List.of(), "", List.of(), most);
        Reading<Bargaining> reading = Bargaining.of(theCase, request, asked, runs);
        if (!(reading instanceof Reading.Done<Bargaining>(Bargaining bargaining))) {
            throw new IllegalStateException(reading.toString());
        }
        long read = System.nanoTime();
        var seen = new Seen(most);
        Reading<Bargained> answer = bargaining.bargain(Watch.NOBODY, seen).orElseThrow();
        long done = System.nanoTime();
        if (!(answer instanceof Reading.Done<Bargained>(Bargained bargained))) {
            throw new IllegalStateException(answer.toString());
        }
        System.out.printf(
                Locale.ROOT,
                "%8.2f %14s %12s %12.2f %10.2f %8d %8d %8d %9d%n",
                seconds(read - begun),
                since(begun, seen.first),
                since(begun, seen.many),
                seconds(seen.searched - begun),
                seconds(done - seen.searched),
                seen.times,
                bargained.found().deals().size(),
                bargained.found().zone().size(),
                points(bargained));
    }

    /** When what was told. */
    private static final class Seen implements Bargaining.Told {
        private final int most;
        private long first;
        private long many;
        private long searched;
        private int times;

        Seen(int most) {
            this.most = most;
        }

        @Override
        public void of(int deals, int zone) {
            searched = deals <= most ? System.nanoTime() : searched;
        }

        @Override
        public void found(List<Bargaining.Point> frontier) {
            times++;
            first = first == 0 ? System.nanoTime() : first;
            many = many == 0 && frontier.size() >= MANY ? System.nanoTime() : many;
        }
    }

    /** Deals worth the same to all are one point. */
    private static long points(Bargained bargained) {
        return bargained.found().frontier().stream()
                .map(place -> bargained.found().deals().get(place).worth().certain())
                .distinct()
                .count();
    }

    private static String since(long begun, long seen) {
        return seen == 0 ? "never" : String.format(Locale.ROOT, "%.2f", seconds(seen - begun));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
