import org.claimstake.engine.Computing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;

/**
 * The engine as everybody calls it: a run from future 0 on, of a plan it has seen before, with all that a run does besides
 * computing futures (threads, memory, answers that know which futures have none).
 */
final class EngineRun implements Contender.Answering {
    private final String name;
    private final Computing.Way way;
    private final int fewest;
    private final Judge judge;
    private final BlockRunner runner = new BlockRunner();

    /** @param fewest so many futures that what a run costs besides them is spread over enough */
    EngineRun(String name, Computing.Way way, int fewest, Judge judge) {
        this.name = name;
        this.way = way;
        this.fewest = fewest;
        this.judge = judge;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int fewest() {
        return fewest;
    }

    @Override
    public boolean beginsAnywhere() {
        return false;
    }

    @Override
    public void run(long firstFuture, int count) {
        of(count);
    }

    @Override
    public void measures(long firstFuture, int count, double[][] out) {
        double[][] measures = judge.measures(of(count));
        for (int m = 0; m < out.length; m++) {
            System.arraycopy(measures[m], 0, out[m], 0, count);
        }
    }

    private Run of(int count) {
        return runner.run(
                judge.plan(),
                new Settings(judge.plan().seed(), count, 1).with(Computing.DEFAULT.withWay(way)));
    }
}
