package io.saldo.examples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** {@code java -jar benchmarks.jar [houses [threads]] | ages [month] | size | dump … | compare …}. */
public final class Benchmarks {
    private static final long WARM_UP = 5_000_000_000L;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "ages" -> new Ages(new Figures(out)).run(number(rest, 0, Ages.LAST));
            case "size" -> new Sizes(new Figures(out)).run();
            case "dump" -> new Dump(java.nio.file.Path.of(rest.get(0))).run(number(rest, 1, 20));
            default -> town(List.of(args), out);
        }
    }

    private static void town(List<String> args, PrintStream out) throws Exception {
        int houses = number(args, 0, 500);
        try (var clock = new Stopwatch(houses, number(args, 1, 1), WARM_UP)) {
            new WholeRun(houses, clock, new Figures(out)).run();
        }
    }

    private static int number(List<String> args, int at, int otherwise) {
        return args.size() > at ? Integer.parseInt(args.get(at)) : otherwise;
    }
}
