package io.saldo.spi.page;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.kernel.error.InvalidValueException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes all of a bill that explains as pages, and reads it back equal: each derivation then replays to the amount of
 * its line. One object serves one thread and one dictionary, for as many houses as there are.
 */
public final class HousePages {
    private static final int NODES_A_LINE = 4;

    private final Schema schema;
    private final WordNumbers numbers;
    private final ReadWords words;
    private final int level;
    private final Map<PageKind, Shape> shapes = new EnumMap<>(PageKind.class);
    /** How many bytes the last house took before they were deflated. */
    private long rawBytes;

    public HousePages(Dictionary dictionary) {
        this(dictionary, Deflater.BEST_SPEED);
    }

    /**
     * With another level of compression than the fastest.
     *
     * @param level as {@link Deflater} has it
     */
    public HousePages(Dictionary dictionary, int level) {
        this.schema = Schema.PAGES;
        var forms = new Words(schema);
        this.numbers = new WordNumbers(forms, dictionary);
        this.words = new ReadWords(schema, forms, dictionary);
        this.level = level;
        shapes.put(PageKind.LINES, schema.shape(LineExplanation.class));
        for (RecordComponent component : HouseExplanation.class.getRecordComponents()) {
            shapes.put(kind(component.getName()), schema.shape(component.getGenericType()));
        }
    }

    private static PageKind kind(String component) {
        return switch (component) {
            case "charges" -> PageKind.CHARGES;
            case "byMeter" -> PageKind.BY_METER;
            case "recalculation" -> PageKind.RECALCULATION;
            case "penalties" -> PageKind.PENALTIES;
            case "allocated" -> PageKind.ALLOCATIONS;
            default -> throw new IllegalStateException("no page for " + component);
        };
    }

    /** How many bytes the last house written took before they were deflated. */
    public long rawBytes() {
        return rawBytes;
    }

    /** One page of each kind, in order. */
    public List<Page> write(HouseExplanation house) {
        List<Page> pages = new ArrayList<>();
        var out = new ByteWriter();
        List<Line> posted = house.lines();
        var graph = new GraphWriter(schema, numbers, out, NODES_A_LINE * posted.size());
        rawBytes = 0;
        lines(posted, graph, out);
        pages.add(page(PageKind.LINES, out));
        pages.add(value(PageKind.CHARGES, house.charges(), graph, out));
        pages.add(value(PageKind.BY_METER, house.byMeter(), graph, out));
        pages.add(value(PageKind.RECALCULATION, house.recalculation(), graph, out));
        pages.add(value(PageKind.PENALTIES, house.penalties(), graph, out));
        pages.add(value(PageKind.ALLOCATIONS, house.allocated(), graph, out));
        return pages;
    }

    private Page page(PageKind kind, ByteWriter out) {
        rawBytes += out.size();
        Page page = new Page(kind, 0, Packing.FORM, Packing.pack(out, level));
        out.cut(0);
        return page;
    }

    private Page value(PageKind kind, Object value, GraphWriter graph, ByteWriter out) {
        graph.begin();
        graph.write(shape(kind), value, null);
        return page(kind, out);
    }

    private Shape shape(PageKind kind) {
        Shape shape = shapes.get(kind);
        if (shape == null) {
            throw new IllegalStateException("no shape for " + kind);
        }
        return shape;
    }

    /** Each as what differs from the line of its service before; that one is told by how many lines it is back. */
    private void lines(List<Line> lines, GraphWriter graph, ByteWriter out) {
        Shape shape = shape(PageKind.LINES);
        Map<Object, Integer> before = new HashMap<>();
        List<LineExplanation> written = new ArrayList<>(lines.size());
        out.varint(lines.size());
        for (Line line : lines) {
            LineExplanation now = LineExplanation.of(line);
            Integer base = before.put(line.id().service(), written.size());
            int start = out.size();
            long distance = base == null ? 0 : written.size() - base;
            out.varint(distance * 2 + 1);
            if (!graph.write(shape, now, base == null ? null : written.get(base))) {
                out.cut(start);
                out.varint(distance * 2);
            }
            written.add(now);
        }
        lines.forEach(graph::register);
    }

    /**
     * The lines with their explanations.
     *
     * @param pages of the house-month, at least that of the lines
     * @param rows what the table of lines keeps, in order of ids
     * @throws UnreadablePageException where a page is damaged, of another form, or of other lines
     */
    public List<Line> readLines(List<Page> pages, List<PostedRow> rows) {
        return guarded(PageKind.LINES, () -> lines(pages, rows, new GraphReader(schema, words)));
    }

    /**
     * All that was written.
     *
     * @param pages of the house-month
     * @param rows what the table of lines keeps, in order of ids
     * @throws UnreadablePageException where a page is missing, damaged, of another form, or of other lines
     */
    public HouseExplanation read(List<Page> pages, List<PostedRow> rows) {
        var graph = new GraphReader(schema, words);
        List<Line> lines = guarded(PageKind.LINES, () -> lines(pages, rows, graph));
        var charges = (HouseCharges) value(PageKind.CHARGES, pages, graph);
        var byMeter = (MeteredCharges) value(PageKind.BY_METER, pages, graph);
        var recalculation = (Recalculation) value(PageKind.RECALCULATION, pages, graph);
        Object penalties = value(PageKind.PENALTIES, pages, graph);
        Object allocated = value(PageKind.ALLOCATIONS, pages, graph);
        HouseExplanation house =
                guarded(PageKind.ALLOCATIONS, () -> made(charges, byMeter, recalculation, penalties, allocated));
        if (!house.lines().equals(lines)) {
            throw new UnreadablePageException(
                    "the pages of a house-month are of other lines than its rows: restore" + " both from one moment");
        }
        return house;
    }

    /** Each element was read as the type its place wants. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static HouseExplanation made(
            HouseCharges charges,
            MeteredCharges byMeter,
            Recalculation recalculation,
            Object penalties,
            Object allocated) {
        return new HouseExplanation(charges, byMeter, recalculation, (List) penalties, (SortedMap) allocated);
    }

    private List<Line> lines(List<Page> pages, List<PostedRow> rows, GraphReader graph) {
        var in = new ByteReader(Packing.unpack(content(pages, PageKind.LINES)));
        graph.open(in);
        Shape shape = shape(PageKind.LINES);
        long size = in.varint();
        if (size != rows.size()) {
            throw new UnreadablePageException(
                    size + " lines where the table has " + rows.size() + ": restore both from one moment");
        }
        List<LineExplanation> read = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (PostedRow row : rows) {
            int code = in.index();
            int distance = code >> 1;
            if (distance > read.size()) {
                throw new UnreadablePageException("a line that follows none: it is damaged; restore it");
            }
            LineExplanation before = distance == 0 ? null : read.get(read.size() - distance);
            LineExplanation now = (code & 1) == 1 ? explanation(graph, shape, before) : before;
            if (now == null) {
                throw new UnreadablePageException("a line without anything: it is damaged; restore it");
            }
            read.add(now);
            lines.add(now.line(row));
        }
        lines.forEach(graph::register);
        graph.end();
        return lines;
    }

    private static LineExplanation explanation(GraphReader graph, Shape shape, @Nullable LineExplanation before) {
        return (LineExplanation) graph.read(shape, before, LineExplanation.class);
    }

    private Object value(PageKind kind, List<Page> pages, GraphReader graph) {
        return guarded(kind, () -> {
            graph.open(new ByteReader(Packing.unpack(content(pages, kind))));
            Object value = graph.read(shape(kind), null, shape(kind).type());
            graph.end();
            return value;
        });
    }

    private static byte[] content(List<Page> pages, PageKind kind) {
        for (Page page : pages) {
            if (page.kind() == kind && page.ordinal() == 0) {
                return page.content();
            }
        }
        throw new UnreadablePageException("it is missing; restore it");
    }

    /** What a damaged page makes of itself is told as such. */
    private static <T> T guarded(PageKind kind, Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadablePageException e) {
            throw new UnreadablePageException("page " + kind + ": " + e.getMessage(), e);
        } catch (InvalidValueException
                | ArithmeticException
                | ClassCastException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | DateTimeException e) {
            throw new UnreadablePageException(
                    "page " + kind + ": it holds what cannot be: it is damaged; restore it", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }
}
