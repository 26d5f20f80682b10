import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person waits for at the page, each line beside what was asked of it. Started by bench/studio/latency. */
public final class Waiting {
    private static final List<String> PARTS = List.of("open", "slider", "fan", "sharp", "why", "undo", "day");
    private static final int FEWEST = 5;
    private static final int WARM = 12;

    private static final double MOST_OPEN = 2500; // ms, all of them
    private static final double MOST_HEADLINE = 100;
    private static final double MOST_FAN = 300;
    private static final double MOST_SHARP = 3000;
    private static final double MOST_PANEL = 100;
    private static final double MOST_FRAME = 50;

    /**
     * What the measuring scripts share. {@code moved} moves a slider to a value that it had never had, as a hand does, and
     * {@code painted} is when the browser has drawn what the page has said: a frame is begun after it and ended.
     */
    private static final String TOOLS = """
            window.bench ??= (() => {
              const pause = (ms) => new Promise((done) => setTimeout(done, ms));
              const painted = () => new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
              const until = (holds) => new Promise((done, failed) => {
                if (holds()) return done();
                const watch = new MutationObserver(() => { if (holds()) { watch.disconnect(); clearTimeout(late); done(); } });
                watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                const late = setTimeout(() => { watch.disconnect(); failed(new Error('never: ' + holds + ' ' + document.body.textContent.slice(0, 300))); }, 60000);
              });
              const board = () => document.querySelector('main .board');
              const answered = () => board() !== null && !board().classList.contains('stale') && document.querySelector('.measures .measure') !== null;
              const futures = () => Number((/([0-9,]+) futures?/.exec(document.querySelector('#foot')?.textContent ?? '') ?? ['', '0'])[1].replace(/,/g, ''));
              const whole = () => answered() && document.querySelector('.progress').textContent === '';
              let at = 0;
              const moved = () => {
                const sliders = [...document.querySelectorAll('input[type=range]')].filter((one) => one.checkVisibility());
                const slider = sliders[at % sliders.length];
                // a value that comes again would be answered from the page's memory: by the golden section none does
                slider.step = 'any';
                slider.value = String(Number(slider.min) + ((at++ * 0.6180339887 + 0.137) % 1) * (slider.max - slider.min));
                const begun = performance.now();
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                slider.dispatchEvent(new Event('change', { bubbles: true }));
                return begun;
              };
              return { pause, painted, until, answered, futures, whole, moved };
            })();
            const { pause, painted, until, answered, futures, whole, moved } = window.bench;
            """;

    /** To the first answer of the new setting: its sentence and its picture stand together. */
    private static final String HEADLINE = """
            const begun = moved();
            await until(answered); await painted();
            const taken = performance.now() - begun;
            await until(whole); await pause(250);
            return taken;
            """;

    /** To a thousand futures. */
    private static final String FAN = """
            const begun = moved();
            await until(() => answered() && futures() >= 1000 && document.querySelector('.measures svg.fan') !== null); await painted();
            const taken = performance.now() - begun;
            await until(whole); await pause(250);
            return taken;
            """;

    /** To all that were asked for. */
    private static final String SHARP = """
            const begun = moved();
            await pause(200);
            await until(() => whole() && futures() >= 20000); await painted();
            const taken = performance.now() - begun;
            await pause(400);
            return taken;
            """;

    private static final String WHY = """
            const numbers = [...document.querySelectorAll('main [data-why]')].filter((one) => one.checkVisibility());
            window.asked = (window.asked ?? -1) + 1;
            const panel = document.querySelector('#why');
            numbers[(window.asked * 7) % numbers.length].focus();
            const begun = performance.now();
            document.activeElement.click();
            await until(() => panel.open && !panel.classList.contains('stale') && panel.querySelector('.why-value') !== null); await painted();
            const taken = performance.now() - begun;
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
            await until(() => !panel.open); await pause(100);
            return taken;
            """;

    private static final String UNDO = """
            moved();
            await until(whole); await pause(250);
            const begun = performance.now();
            document.querySelector('#tool-undo').click();
            await until(whole); await painted();
            const taken = performance.now() - begun;
            await pause(100);
            return taken;
            """;

    /** The next day of the source under the hand: the marks of the map, the rows of the list, the totals. */
    private static final String DAY = """
            const days = document.querySelector('#deposits-slider');
            const before = days.getAttribute('aria-valuetext');
            const begun = performance.now();
            days.value = String((Number(days.value) + 1) % (Number(days.max) + 1));
            days.dispatchEvent(new Event('input', { bubbles: true }));
            if (days.getAttribute('aria-valuetext') === before) throw new Error('the day did not move from ' + before);
            await painted();
            const taken = performance.now() - begun;
            await pause(60);
            return taken;
            """;

    private final Map<String, String> options;
    private final Set<String> only;
    private final int times;
    private final Answers answers = new Answers();

    private Waiting(Map<String, String> options) {
        this.options = options;
        only = new HashSet<>(Arrays.asList(
                options.getOrDefault("only", String.join(",", PARTS)).split(",")));
        times = Math.max(FEWEST, Integer.parseInt(options.getOrDefault("times", "40")));
    }

    public static void main(String[] words) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i].substring(2), words[i + 1]);
        }
        new Waiting(options).run();
    }

    private void run() throws IOException {
        System.out.printf("%s, Java %s%n", Processor.name(), Runtime.version());
        String of = options.get("case");
        try (Page page = new Page(options.get("browser"), options.get("folder"))) {
            answers.title("the studio beside its browser, " + of);
            if (only.contains("open")) {
                opened(page, of);
            }
            try (Served served = new Served(options.get("stake"), of)) {
                page.go(served.address());
                page.number(TOOLS + "await until(whole); return 0");
                at(page, of);
            }
        }
        answers.end();
    }

    // the browser runs, as that of a person does; the studio starts cold
    private void opened(Page page, String of) throws IOException {
        double[] taken = new double[Math.max(FEWEST, times / 4)];
        for (int i = -1; i < taken.length; i++) {
            page.go("about:blank");
            long begun = System.nanoTime();
            try (Served served = new Served(options.get("stake"), of)) {
                page.go(served.address());
                page.number(TOOLS + "await until(answered); await painted(); return 0");
                if (i >= 0) { // the first reads files that the system has not read yet
                    taken[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        answers.within("from the command to a page with its answer", new Times(taken), MOST_OPEN, "ms");
    }

    private void at(Page page, String of) {
        int few = Math.max(FEWEST, times / 4);
        if (only.contains("slider")) {
            answers.within("a slider to its headline and the picture drawn again", of(page, times, HEADLINE), MOST_HEADLINE, "ms");
        }
        if (only.contains("fan")) {
            answers.within("a slider to the first fan, 1,000 futures", of(page, times, FAN), MOST_FAN, "ms");
        }
        if (only.contains("why")) {
            answers.within("a number to its why", of(page, times, WHY), MOST_PANEL, "ms");
        }
        if (only.contains("undo")) {
            answers.within("undo", of(page, times, UNDO), MOST_PANEL, "ms");
        }
        if (only.contains("sharp")) {
            page.number("location.href = '/" + of + "/board?.futures=20000'; return 0");
            settle(
                    page,
                    "location.search.includes('20000') && document.querySelector('main .board')",
                    "await until(() => whole() && futures() >= 20000); return 0");
            answers.within("a slider to 20,000 futures, streaming", of(page, few, SHARP), MOST_SHARP, "ms");
        }
        if (only.contains("day")) {
            page.number("location.href = '/" + of + "/deposits'; return 0");
            settle(page, "document.querySelector('.deposits-totals tbody tr')", "await pause(1500); return 0");
            answers.within("a day on the slider of the map", of(page, times, DAY), MOST_FRAME, "ms");
        }
    }

    // till the new page is there: the old one's tools are gone with it
    private static void settle(Page page, String there, String rest) {
        for (int i = 0; i < 100; i++) {
            try {
                Thread.sleep(100);
                if (page.number("return " + there + " ? 1 : 0") == 1) {
                    page.number(TOOLS + rest);
                    return;
                }
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        throw new IllegalStateException("never came: " + there);
    }

    private static Times of(Page page, int times, String script) {
        for (int i = 0; i < WARM; i++) {
            page.number(TOOLS + script);
        }
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            taken[i] = page.number(TOOLS + script);
        }
        return new Times(taken);
    }
}
