package io.saldo.examples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java -jar benchmarks.jar [houses [threads]] | ages [month] | size | pages [houses] | dump OUTDIR [houses] |
 * compare OLD.jar NEW.jar [arguments for both]}.
 */
public final class Benchmarks {
    private static final long WARM_UP = 5_000_000_000L;

    private static final int DUMPED = 20;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "ages" -> new Ages(new Figures(out)).run(number(rest, 0, Ages.LAST));
            case "size" -> new Sizes(new Figures(out)).run();
            case "pages" -> new Pages(number(rest, 0, DUMPED), new Figures(out)).run();
            case "dump" -> new Dump(path(rest, 0)).run(number(rest, 1, DUMPED));
            case "compare" ->
                new Comparison(rest.subList(Math.min(2, rest.size()), rest.size()), new Figures(out))
                        .run(path(rest, 0), path(rest, 1));
            default -> town(List.of(args), out);
        }
    }

    private static void town(List<String> args, PrintStream out) throws Exception {
        int houses = number(args, 0, 500);
        try (var clock = new Stopwatch(houses, number(args, 1, 1), WARM_UP)) {
            new WholeRun(houses, clock, new Figures(out)).run();
        }
    }

    private static Path path(List<String> args, int at) {
        if (args.size() <= at) {
            throw new IllegalArgumentException("dump OUTDIR [houses], or compare OLD.jar NEW.jar [houses [threads]]");
        }
        return Path.of(args.get(at));
    }

    private static int number(List<String> args, int at, int otherwise) {
        return args.size() > at ? Integer.parseInt(args.get(at)) : otherwise;
    }
}
