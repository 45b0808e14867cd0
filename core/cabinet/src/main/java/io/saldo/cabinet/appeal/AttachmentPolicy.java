package io.saldo.cabinet.appeal;

import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.kernel.error.InvalidValueException;
import java.util.List;
import java.util.Optional;

/**
 * Which files are taken with one entry.
 *
 * @param most how many
 * @param largest how many bytes each has at most
 */
public record AttachmentPolicy(int most, int largest) {
    private static final int LONGEST_STEM = 80;

    public AttachmentPolicy {
        InvalidValueException.unless(most >= 0 && largest >= 1, "files", most + " of " + largest, "a limit");
    }

    /** Five files of five megabytes each. */
    public static AttachmentPolicy usual() {
        return new AttachmentPolicy(5, 5 * 1024 * 1024);
    }

    /** Refused: {@code FILES_TOO_MANY}, {@code FILE_TOO_LARGE}, {@code FILE_KIND}. */
    Optional<Refusal> refusal(List<AttachedFile> files) {
        if (files.size() > most) {
            return Optional.of(Refusal.of(Reason.FILES_TOO_MANY, most));
        }
        for (AttachedFile each : files) {
            if (each.size() > largest) {
                return Optional.of(Refusal.of(Reason.FILE_TOO_LARGE, shown(each.name()), largest / 1024 / 1024));
            }
            if (AttachmentKind.of(each.content()).isEmpty()) {
                return Optional.of(Refusal.of(Reason.FILE_KIND, shown(each.name())));
            }
        }
        return Optional.empty();
    }

    /** A file that is not refused. */
    static Attachment checked(AttachmentId id, AttachedFile file) {
        AttachmentKind kind = AttachmentKind.of(file.content()).orElseThrow();
        return new Attachment(id, stem(file.name()) + "." + kind.extension(), kind, file.size(), file.sha256());
    }

    /** The name alone, of letters and digits of any alphabet, without its extension. */
    private static String stem(String name) {
        String plain = shown(name).replaceFirst("\\.[^.]*$", "");
        return plain.isBlank() ? "file" : plain;
    }

    private static String shown(String name) {
        String last = name.replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[^\\p{L}\\p{Nd} ._()№-]", "_")
                .strip();
        return last.length() <= LONGEST_STEM ? last : last.substring(last.length() - LONGEST_STEM);
    }
}
