package org.claimstake.studio.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.JsonFindings;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/drop}: a case from the reader's own disk, {@code {"name", "files": [{"path", "base64"}]}}. It is kept in a folder of
 * this session and opened under the limits of any stranger's case. Answers {@code {"id", "findings"}}: a case with mistakes has an
 * id too, so that its text can be opened; what is no case has none, and status 422.
 */
final class DropAnswer implements Handler {
    private final Cases cases;

    DropAnswer(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        Dropped dropped = Opening.done(Dropped.of(body.text("name"), files(body)));
        String id = cases.drop(keep(dropped));
        List<Finding> findings = switch (cases.open(id)) {
            case Reading.Failed<OpenCase>(List<Finding> wrong) -> wrong;
            case Reading.Done<OpenCase>(OpenCase open) -> findings(open);
        };
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            JsonFindings.write(findings, json);
            json.writeEndObject();
        });
    }

    private static List<Finding> findings(OpenCase open) {
        return open.theCase().compile(Request.BASE) instanceof Compiler.Refused(List<Finding> wrong)
                ? wrong
                : List.of();
    }

    private static Map<String, byte[]> files(Body body) {
        var files = new LinkedHashMap<String, byte[]>();
        for (Body file : body.bodies("files")) {
            try {
                files.put(file.text("path"), Base64.getDecoder().decode(file.text("base64")));
            } catch (IllegalArgumentException none) {
                throw new Refused(400, ApiFindings.wrongKind("base64", "the bytes of a file in base 64"));
            }
        }
        if (files.isEmpty()) {
            throw new Refused(400, ApiFindings.wrongKind("files", "the files of a case"));
        }
        return files;
    }

    /** Writes the files; what stands in them is judged when they are read. */
    private static Path keep(Dropped dropped) throws IOException {
        Path session = Files.createTempDirectory("claimstake-");
        session.toFile().deleteOnExit();
        Path folder = session.resolve(dropped.name());
        for (Map.Entry<String, byte[]> file : dropped.files().entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder)) {
                throw new Refused(422, DropFindings.outside(file.getKey()));
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        forget(folder);
        return folder;
    }

    // when the studio ends nothing of the session is left; a file that is deleted before its folder leaves it empty
    private static void forget(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.forEach(path -> path.toFile().deleteOnExit());
        }
    }
}
