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
 * How long a bargain over a case takes: until the first deals that nobody refuses, until all that are looked for, until what follows
 * from them.
 *
 * <pre>
 * java --class-path "cli/target/*:cli/target/lib/*" --add-modules jdk.incubator.vector bench/bargain/Deals.java CASE FUTURES DEALS [NAME=VALUE ...]
 * </pre>
 *
 * Writes a table as text: the first row is of a process that has just begun, the others of one that is warm.
 */
final class Deals {
    private static final int FIRST = 10;
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
                "%8s %10s %12s %12s %8s %8s %9s%n",
                "read s", "first 10 s", "searched s", "advice s", "deals", "zone", "frontier");
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
        long[] seen = new long[2];
        Reading<Bargained> answer = bargaining
                .bargain(Watch.NOBODY, (deals, zone) -> {
                    if (zone >= FIRST && seen[0] == 0) {
                        seen[0] = System.nanoTime();
                    }
                    seen[1] = deals <= most ? System.nanoTime() : seen[1];
                })
                .orElseThrow();
        long done = System.nanoTime();
        if (!(answer instanceof Reading.Done<Bargained>(Bargained bargained))) {
            throw new IllegalStateException(answer.toString());
        }
        System.out.printf(
                Locale.ROOT,
                "%8.2f %10s %12.2f %12.2f %8d %8d %9d%n",
                seconds(read - begun),
                seen[0] == 0 ? "never" : String.format(Locale.ROOT, "%.2f", seconds(seen[0] - begun)),
                seconds(seen[1] - begun),
                seconds(done - begun) - seconds(seen[1] - begun),
                bargained.found().deals().size(),
                bargained.found().zone().size(),
                bargained.found().frontier().size());
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
