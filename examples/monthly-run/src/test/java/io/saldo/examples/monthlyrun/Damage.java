package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Damages the files of a house by chance. */
final class Damage {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "NaN",
            "1e400",
            "Infinity",
            "1/0",
            "0/1",
            "1/3",
            "99999999999999999999",
            "999999999999",
            "92233720368547758.07",
            "0,000000000001",
            "2026-02-30",
            "2026-10-31",
            "2026-10-15",
            "2026-11-01",
            "+999999999-12-31",
            "0000-01-01",
            "2026-10",
            "2026-10-20 25:00",
            "2026-10-20 12:00",
            "COLD_WATER_OFF",
            "TAMPERING",
            "2026-09",
            "ОБЩЕЕ",
            "COMMON_ROOMS",
            "HOUSE",
            "COURT_COST",
            "\"",
            "\"x",
            "a\"b\"c",
            "\r",
            "\u0000",
            "\u0007",
            "{0}",
            "'",
            "%s",
            "null",
            "x".repeat(200),
            "я".repeat(61),
            "1001",
            "1006",
            "ХВ-101",
            "uk",
            "waste",
            "heating",
            "5",
            "магазин");
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "-1",
            "1e400",
            "1e-400",
            "true",
            "\"\"",
            "\" \"",
            "\"2026-13-01\"",
            "\"2026-10-15\"",
            "\"uk\"",
            "\"waste\"",
            "\"0\"",
            "\"999999999999999\"",
            "[null]",
            "[{}]",
            "[\"1\", \"99\"]",
            "\"HEATING\"",
            "\"COMMON_COLD_WATER\"",
            "\"BY_NORM\"",
            "\"EVENLY\"",
            "\"ELSEWHERE\"",
            "NaN");
    private static final Pattern JSON_VALUE = Pattern.compile(": (\"[^\"]*\"|\\[\\])");
    private static final Pattern JSON_OBJECT = Pattern.compile("\\{ [^{}]* \\},?");

    private final Path house;
    private final Random random;
    private final List<String> story = new ArrayList<>();

    Damage(Path house, Random random) {
        this.house = house;
        this.random = random;
    }

    /** Damages something, and tells what. */
    String all() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(house)) {
            files = list.sorted().toList();
        }
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String name = String.valueOf(file.getFileName());
            story.add(name);
            if (random.nextInt(5) == 0) {
                bytes(file);
            } else if (name.endsWith(".json")) {
                json(file);
            } else {
                table(file);
            }
        }
        return String.join("; ", story);
    }

    private void bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return;
        }
        if (random.nextInt(4) == 0) {
            int length = random.nextInt(bytes.length);
            story.add("cut to " + length);
            Files.write(file, Arrays.copyOf(bytes, length));
            return;
        }
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
            story.add("byte " + at);
        }
        Files.write(file, bytes);
    }

    private void json(Path file) throws IOException {
        String text = FuzzTest.text(file);
        boolean value = random.nextInt(3) > 0;
        List<MatchResult> places =
                (value ? JSON_VALUE : JSON_OBJECT).matcher(text).results().toList();
        if (places.isEmpty()) {
            return;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String found = place.group();
        String put =
                value ? ": " + VALUES.get(random.nextInt(VALUES.size())) : random.nextBoolean() ? "" : found + found;
        story.add(found + " → " + put);
        Files.writeString(file, text.substring(0, place.start()) + put + text.substring(place.end()), UTF_8);
    }

    private void table(Path file) throws IOException {
        List<String> lines = new ArrayList<>(FuzzTest.text(file).lines().toList());
        if (lines.size() < 2) {
            return;
        }
        int line = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(lines.size() - 1);
        switch (random.nextInt(5)) {
            case 0 -> {
                story.add("line " + (line + 1) + " dropped");
                lines.remove(line);
            }
            case 1 -> {
                story.add("line " + (line + 1) + " twice");
                lines.add(random.nextInt(lines.size()), lines.get(line));
            }
            case 2 -> {
                story.add("columns swapped in line " + (line + 1));
                List<String> cells = new ArrayList<>(List.of(lines.get(line).split(";", -1)));
                Collections.shuffle(cells, random);
                lines.set(line, String.join(";", cells));
            }
            default -> {
                String[] cells = lines.get(line).split(";", -1);
                int cell = random.nextInt(cells.length);
                cells[cell] = NASTY.get(random.nextInt(NASTY.size()));
                story.add("line " + (line + 1) + " cell " + (cell + 1) + " = " + cells[cell]);
                lines.set(line, String.join(";", cells));
            }
        }
        Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    }
}
