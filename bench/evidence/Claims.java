import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.ClaimFinder;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.RuleFinder;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.WorldNames;
import org.claimstake.evidence.text.Tongue;

/** From bytes to statements: pages again and again, a PDF, and one text of five million characters; see the script beside this. */
final class Claims {
    private static final String EXAMPLE = "/org/claimstake/evidence/example/interview.txt";
    private static final int LONG = DocumentReader.MOST_CHARACTERS;
    private static final int PAGES = 100;
    private static final int LINE = 90;
    private static final int LINES = 45;
    private static final float SIZE = 10;
    private static final float LEFT = 50;
    private static final float TOP = 780;
    private static final float LEADING = 15;

    private final Path folder;
    private final int times;
    private final Gazetteer names = WorldNames.in(Tongue.EN, Tongue.UK);
    private final ClaimFinder finder = new RuleFinder();

    private Claims(Path folder, int times) {
        this.folder = folder;
        this.times = times;
    }

    public static void main(String[] words) throws IOException {
        // the library that makes the PDF speaks through a log, and there is none
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.out.println(Processor.name());
        int times = words.length > 2 && words[1].equals("--times") ? Integer.parseInt(words[2]) : 200;
        long begin = System.nanoTime();
        var claims = new Claims(Path.of(words[0]), times);
        byte[] example = example();
        Found first = claims.find(example, "interview.txt");
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.1f ms%n",
                "the example, tables loaded for it (" + first + ")",
                (System.nanoTime() - begin) / 1e6);
        claims.pages(example);
        claims.large(example);
    }

    /** A document and what was found in it. */
    private record Found(Document document, List<Statement> statements) {
        @Override
        public String toString() {
            return document.sentences().size() + " sentences, " + statements.size() + " statements";
        }
    }

    private Found find(byte[] bytes, String name) {
        Document document = DocumentReader.read(bytes, name);
        return new Found(document, finder.find(document, names));
    }

    private void pages(byte[] example) throws IOException {
        page("the example", example, "interview.txt");
        page("a page of the web", Files.readAllBytes(folder.resolve("article.html")), "article.html");
        page("a page in a second language", Files.readAllBytes(folder.resolve("uk.txt")), "uk.txt");
    }

    private void page(String what, byte[] bytes, String name) {
        Document document = DocumentReader.read(bytes, name);
        finder.find(document, names);
        double[] processor = new double[times];
        Times taken = Times.of(times, i -> processor[i] = Times.processor(() -> find(bytes, name)));
        Times read = Times.of(times, i -> DocumentReader.read(bytes, name));
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.2f ms, 95 %% below %.2f ms; of the processor %.2f ms; to read alone %.2f ms%n",
                what + ", " + bytes.length + " bytes, " + times + " times",
                taken.median(),
                taken.high(),
                new Times(processor).median(),
                read.median());
    }

    private void large(byte[] example) throws IOException {
        String body = new String(example, StandardCharsets.UTF_8);
        byte[] pdf = pdf(body);
        once("a PDF of " + PAGES + " pages", pdf, "report.pdf");
        String once = "\n\n" + body.substring(body.indexOf("- What"), body.lastIndexOf("Morning"));
        String text = once.repeat(LONG / once.length() + 1).substring(0, LONG);
        once("a text of 5 MB", text.getBytes(StandardCharsets.UTF_8), "large.txt");
        once("a page of the web of 5 MB", html(text), "large.html");
    }

    private static byte[] html(String text) {
        String tags = "<html><body><article>" + text.replace("\n\n", "</p><p>") + "</article></body></html>";
        return tags.substring(0, Math.min(tags.length(), LONG)).getBytes(StandardCharsets.UTF_8);
    }

    private void once(String what, byte[] bytes, String name) {
        long before = held();
        peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
        var read = new Document[1];
        double reading = Times.processor(() -> read[0] = DocumentReader.read(bytes, name));
        Document document = read[0];
        var found = new Found[1];
        double finding = Times.processor(() -> found[0] = new Found(document, finder.find(document, names)));
        double most = peaks().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.0f ms of the processor to read, %.0f ms to find; at most %.0f MB of heap, %.0f MB held; %s %s%n",
                what,
                reading,
                finding,
                most,
                (held() - before) / 1e6,
                found[0],
                document.troubles().isEmpty() ? "" : document.troubles().getFirst());
    }

    private static List<MemoryPoolMXBean> peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long held() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] example() throws IOException {
        try (var in = DocumentReader.class.getResourceAsStream(EXAMPLE)) {
            return in.readAllBytes();
        }
    }

    /** Pages of running words, as a report has them. */
    private static byte[] pdf(String body) throws IOException {
        String words = body.replaceAll("[^\\x20-\\x7E]+", " ").strip();
        try (var document = new PDDocument()) {
            for (int page = 0, at = 0; page < PAGES; page++) {
                var leaf = new PDPage();
                document.addPage(leaf);
                try (var stream = new PDPageContentStream(document, leaf)) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                    stream.setLeading(LEADING);
                    stream.newLineAtOffset(LEFT, TOP);
                    for (int line = 0; line < LINES; line++) {
                        int end = Math.min(words.length(), at + LINE);
                        int cut = end == words.length() ? end : words.lastIndexOf(' ', end);
                        stream.showText(words.substring(at, cut));
                        stream.newLine();
                        at = cut == words.length() ? 0 : cut + 1;
                    }
                    stream.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
