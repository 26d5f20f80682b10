package org.claimstake.casefile.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;

/**
 * Lists the plain files below a folder. Hidden files and folders (a version control's, an editor's) are no
 * part of a case. Links to files within are followed, links to folders within are not (their files are
 * listed where they lie), links that lead out are findings.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Limits limits;
    private final List<String> files = new ArrayList<>();
    private final Findings findings = new Findings();

    FolderWalk(Path root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    Reading<List<String>> files() {
        try {
            Files.walkFileTree(root, Set.of(), limits.depth(), this);
        } catch (IOException failure) {
            findings.add(CaseFindings.cannotRead(".", failure));
        }
        files.sort(null);
        return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(List.copyOf(files));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isDirectory()) {
            return stop(CaseFindings.tooDeep(name(file), limits.depth()));
        }
        if (attributes.isSymbolicLink() ? isFileWithin(file) : attributes.isRegularFile()) {
            files.add(name(file));
        }
        return files.size() > limits.files()
                ? stop(CaseFindings.tooManyFiles(limits.files()))
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        findings.add(CaseFindings.cannotRead(name(file), failure));
        return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere is no file; whoever names it is told that it is missing. */
    private boolean isFileWithin(Path link) throws IOException {
        if (!Files.exists(link)) {
            return false;
        }
        if (!link.toRealPath().startsWith(root)) {
            findings.add(CaseFindings.linkOutside(name(link)));
            return false;
        }
        return Files.isRegularFile(link);
    }

    private FileVisitResult stop(Finding finding) {
        findings.add(finding);
        return FileVisitResult.TERMINATE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** The same on every system: relative, with {@code /}. */
    private String name(Path path) {
        var parts = new ArrayList<String>();
        root.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
