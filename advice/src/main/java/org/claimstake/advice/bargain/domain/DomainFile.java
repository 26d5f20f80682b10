package org.claimstake.advice.bargain.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.text.SourceText;

/**
 * A file of a discrete domain.
 *
 * @param name as messages call it; its ending says what it is
 * @param bytes never changed
 */
public record DomainFile(String name, byte[] bytes) {
    public DomainFile {
        bytes = bytes.clone();
    }

    /** Is it one that holds a domain or a profile, by its name? */
    public static boolean isOne(String name) {
        return isJson(name) || isXml(name);
    }

    /** Reads one JSON file, or the XML profiles of one domain. */
    public static Reading<Domain> read(List<DomainFile> files) {
        try {
            DomainFile first = files.getFirst();
            if (files.size() == 1 && isJson(first.name())) {
                return new Reading.Done<>(JsonDomain.read(first.text()));
            }
            for (DomainFile file : files) {
                if (!isXml(file.name())) {
                    return Reading.failed(DomainFindings.mixed(file.name()));
                }
            }
            return new Reading.Done<>(
                    XmlDomain.read(files.stream().map(DomainFile::text).toList()));
        } catch (Refused refused) {
            return Reading.failed(refused.finding());
        }
    }

    private static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** Its text, for readers of other things that stand in such files. */
    public Reading<SourceText> decoded() {
        try {
            return new Reading.Done<>(text());
        } catch (Refused refused) {
            return Reading.failed(refused.finding());
        }
    }

    private SourceText text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new SourceText(name, bare.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException broken) {
            throw new Refused(DomainFindings.noText(name));
        }
    }
}
