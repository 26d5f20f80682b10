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
 * Writes a table as text: the first row is of a process that has just begun, the others of one that is warm. Behind each time on the wall stands
 * what all threads together took of the processors since: that does not move where other work runs beside.
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
                "%12s %14s %14s %14s %14s %6s %6s %6s %7s%n",
                "read",
                "first point",
                "40 points",
                "searched",
                "advice",
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
        Moment begun = Moment.now();
        var asked = new Ask(List.of(), List.of(), "", List.of(), most);
        Reading<Bargaining> reading = Bargaining.of(theCase, request, asked, runs);
        if (!(reading instanceof Reading.Done<Bargaining>(Bargaining bargaining))) {
            throw new IllegalStateException(reading.toString());
        }
        Moment read = Moment.now();
        var seen = new Seen(most);
        Reading<Bargained> answer = bargaining.bargain(Watch.NOBODY, seen).orElseThrow();
        Moment done = Moment.now();
        if (!(answer instanceof Reading.Done<Bargained>(Bargained bargained))) {
            throw new IllegalStateException(answer.toString());
        }
        System.out.printf(
                Locale.ROOT,
                "%12s %14s %14s %14s %14s %6d %6d %6d %7d%n",
                read.since(begun),
                seen.first == null ? "never" : seen.first.since(begun),
                seen.many == null ? "never" : seen.many.since(begun),
                seen.searched.since(begun),
                done.since(seen.searched),
                seen.times,
                bargained.found().deals().size(),
                bargained.found().zone().size(),
                points(bargained));
    }

    /** When what was told. */
    private static final class Seen implements Bargaining.Told {
        private final int most;
        private Moment first;
        private Moment many;
        private Moment searched = Moment.now();
        private int times;

        Seen(int most) {
            this.most = most;
        }

        @Override
        public void of(int deals, int zone) {
            searched = deals <= most ? Moment.now() : searched;
        }

        @Override
        public void found(List<Bargaining.Point> frontier) {
            times++;
            first = first == null ? Moment.now() : first;
            many = many == null && frontier.size() >= MANY ? Moment.now() : many;
        }
    }

    /** Deals worth the same to all are one point. */
    private static long points(Bargained bargained) {
        return bargained.found().frontier().stream()
                .map(place -> bargained.found().deals().get(place).worth().certain())
                .distinct()
                .count();
    }

    /** On the wall and on the processors. */
    private record Moment(long wall, long processors) {
        static Moment now() {
            var system = (com.sun.management.OperatingSystemMXBean)
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean();
            return new Moment(System.nanoTime(), system.getProcessCpuTime());
        }

        String since(Moment other) {
            return String.format(
                    Locale.ROOT, "%.2f (%.2f)", (wall - other.wall) / 1e9, (processors - other.processors) / 1e9);
        }
    }
}
