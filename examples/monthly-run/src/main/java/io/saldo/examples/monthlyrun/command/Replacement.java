package io.saldo.examples.monthlyrun.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts whole new files in the place of old ones. The old ones are set aside first and come back when a new one cannot
 * be put in place, so the target never holds a part of both.
 */
final class Replacement {
    private final Path target;
    private final Path aside;
    private final Deque<Path[]> moved = new ArrayDeque<>();

    private Replacement(Path target, Path aside) {
        this.target = target;
        this.aside = aside;
    }

    /**
     * Replaces.
     *
     * @param fresh a folder with the new files, on the same disk
     * @param old files of the target that must not stay
     */
    static void in(Path target, Path fresh, List<Path> old) throws IOException {
        Path aside = Files.createTempDirectory(target, ".old-");
        var replacement = new Replacement(target, aside);
        try {
            replacement.replace(fresh, old);
        } catch (IOException e) {
            replacement.undo(e);
            throw e;
        } finally {
            delete(aside);
        }
    }

    private void replace(Path fresh, List<Path> old) throws IOException {
        for (Path file : old) {
            move(file, aside.resolve(target.relativize(file)));
        }
        for (Path file : files(fresh)) {
            Path place = target.resolve(fresh.relativize(file));
            if (Files.exists(place)) {
                move(place, aside.resolve(target.relativize(place)));
            }
            move(file, place);
        }
    }

    private void move(Path from, Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(from, to);
        moved.push(new Path[] {from, to});
    }

    private void undo(IOException because) {
        while (!moved.isEmpty()) {
            Path[] last = moved.pop();
            try {
                Files.move(last[1], last[0]);
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Deletes a folder with all that is in it; one that is not there is deleted already. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
