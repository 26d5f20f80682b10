import java.util.ArrayList;
import java.util.List;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.Stretch;
import org.claimstake.language.plan.Plan;

/** The engine's generated code on one thread, on the futures it is asked for: the same work as the C++ functions do. */
final class EngineStretch implements Contender.Answering {
    private static final int MOST = 1 << 16;

    private final Stretch stretch;
    private final int[] cells = new int[Judge.MEASURES.size()];
    private final double[][] unread;

    EngineStretch(Plan plan) {
        stretch = Stretch.of(plan, new Settings(plan.seed(), 1, 1)).orElseThrow();
        for (int m = 0; m < cells.length; m++) {
            cells[m] = stretch.cell(plan.find(Judge.MEASURES.get(m)).orElseThrow().id());
        }
        unread = new double[stretch.cells()][MOST];
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public void run(long firstFuture, int count) {
        stretch.compute(firstFuture, count, unread);
    }

    @Override
    public void measures(long firstFuture, int count, double[][] out) {
        double[][] values = new double[stretch.cells()][count];
        stretch.compute(firstFuture, count, values);
        for (int m = 0; m < out.length; m++) {
            System.arraycopy(values[cells[m]], 0, out[m], 0, count);
        }
    }

    /** The draws, and the model on draws that stand there. */
    List<Contender> parts() {
        List<Contender> parts = new ArrayList<>();
        parts.add(part("engine", Contender.Part.DRAWS));
        parts.add(part("engine", Contender.Part.MODEL));
        return parts;
    }

    private Contender part(String name, Contender.Part part) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(long firstFuture, int count) {
                if (part == Contender.Part.DRAWS) {
                    stretch.draws(firstFuture, count);
                } else {
                    stretch.model(count);
                }
            }

            @Override
            public Contender.Part part() {
                return part;
            }
        };
    }
}
