package org.claimstake.studio.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.claimstake.casefile.file.Reading;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;

/** A studio in a process of its own, for a test to kill. */
final class StudioAlone {
    private StudioAlone() {}

    /** @param words folder, folder of the shipped cases, port, token */
    public static void main(String[] words) throws IOException, InterruptedException {
        var options = Options.of(Path.of(words[0]), Path.of(words[1]))
                .withPort(Integer.parseInt(words[2]))
                .withToken(words[3])
                .withVersion("test");
        if (Studio.open(options) instanceof Reading.Done<Studio>(Studio studio)) {
            System.out.println("listens");
            studio.await();
        }
    }
}
