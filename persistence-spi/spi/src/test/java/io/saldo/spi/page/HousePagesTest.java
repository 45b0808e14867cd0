package io.saldo.spi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HousePagesTest {
    private final MemoryDictionary dictionary = new MemoryDictionary();

    private static HouseExplanation house(long seed) {
        return SmallHouse.of(new RandomDerivations(seed).list(12));
    }

    private List<Page> written(HouseExplanation house) {
        return new HousePages(dictionary).write(house);
    }

    private HouseExplanation read(List<Page> pages, HouseExplanation rowsOf) {
        return new HousePages(dictionary).read(pages, SmallHouse.rows(rowsOf));
    }

    @Property(tries = 300)
    void what_is_read_is_what_was_written_and_replays(@ForAll long seed) {
        HouseExplanation house = house(seed);

        HouseExplanation read = read(written(house), house);

        assertThat(read).isEqualTo(house);
        assertThat(Fingerprint.of(read.charges())).isEqualTo(Fingerprint.of(house.charges()));
        assertThat(read.lines())
                .allMatch(line -> line.derivation()
                        .replay()
                        .equals(house.lines()
                                .get(read.lines().indexOf(line))
                                .derivation()
                                .replay()));
    }

    /** Formulas and editions of the sample stand in no constant; the reader has the dictionary alone. */
    @Property(tries = 50)
    void a_page_is_read_with_the_dictionary_alone(@ForAll long seed) {
        HouseExplanation house = house(seed);
        List<Page> pages = written(house);
        var restored = new MemoryDictionary();
        for (int i = 0; i < dictionary.size(); i++) {
            byte[] entry = dictionary.entry(i);
            restored.put(Words.fingerprint(entry), entry);
        }

        assertThat(new HousePages(restored).read(pages, SmallHouse.rows(house))).isEqualTo(house);
        assertThatThrownBy(() -> new HousePages(new MemoryDictionary()).read(pages, SmallHouse.rows(house)))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("dictionary");
    }

    @Test
    void the_same_house_gives_the_same_bytes_and_no_entries_more() {
        List<Page> first = written(house(1));
        int entries = dictionary.size();

        List<Page> second = written(house(1));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).content()).isEqualTo(first.get(i).content());
        }
        assertThat(dictionary.size()).isEqualTo(entries);
    }

    @Test
    void a_number_beyond_two_longs_comes_back() {
        Exact large = Exact.of(BigInteger.TEN.pow(40))
                .over(Exact.of(BigInteger.TWO.pow(90).add(BigInteger.ONE)));
        HouseExplanation house = SmallHouse.of(List.of(new Derivation.Summed(List.of(
                new Derivation.PostedElsewhere("act", large, Unit.RUB),
                new Derivation.PostedElsewhere("act", large.negate(), Unit.RUB)))));

        assertThat(read(written(house), house)).isEqualTo(house);
    }

    @Test
    void lines_are_read_from_their_page_alone() {
        HouseExplanation house = house(2);
        List<Page> pages = written(house);

        List<Line> lines = new HousePages(dictionary).readLines(pages.subList(0, 1), SmallHouse.rows(house));

        assertThat(lines).isEqualTo(house.lines());
    }

    @Test
    void an_unknown_form_a_missing_page_and_other_rows_are_refused() {
        HouseExplanation house = house(3);
        List<Page> pages = written(house);
        byte[] other = pages.get(0).content().clone();
        other[0] = 2;
        List<Page> later = new ArrayList<>(pages);
        later.set(0, new Page(PageKind.LINES, 0, 2, other));

        assertThatThrownBy(() -> read(later, house))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("form 2");
        assertThatThrownBy(() -> read(pages.subList(0, 3), house))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> read(pages, SmallHouse.of(List.of())))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("12 lines where the table has 0");
    }

    @Test
    void a_page_cut_anywhere_is_refused() {
        HouseExplanation house = house(4);
        List<Page> pages = written(house);
        byte[] whole = pages.get(0).content();
        for (int length = 0; length < whole.length; length++) {
            List<Page> cut = new ArrayList<>(pages);
            cut.set(0, new Page(PageKind.LINES, 0, 1, Arrays.copyOf(whole, length)));

            assertThatThrownBy(() -> read(cut, house)).isInstanceOf(UnreadablePageException.class);
        }
    }

    @Property(tries = 1000)
    void damaged_bytes_are_refused_or_harmless(
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @Size(min = 1, max = 6) List<Integer> places,
            @ForAll byte value) {
        HouseExplanation house = house(5);
        List<Page> pages = new ArrayList<>(written(house));
        Page page = pages.get(kind);
        byte[] content = page.content().clone();
        for (int place : places) {
            content[Math.floorMod(place, content.length)] ^= value;
        }
        pages.set(kind, new Page(page.kind(), 0, 1, content));

        try {
            assertThat(read(pages, house)).isEqualTo(house);
        } catch (UnreadablePageException e) {
            assertThat(e).hasMessageContaining("page " + page.kind());
        }
    }

    /** With a checksum that fits, as somebody would make it who means harm. */
    @Property(tries = 1000)
    void a_forged_body_ends_in_a_value_or_a_refusal(
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @Size(min = 1, max = 6) List<Integer> places,
            @ForAll byte value) {
        HouseExplanation house = house(6);
        List<Page> pages = new ArrayList<>(written(house));
        Page page = pages.get(kind);
        byte[] body = Packing.unpack(page.content());
        for (int place : places) {
            body[Math.floorMod(place, body.length)] = value;
        }
        var forged = new ByteWriter();
        for (byte each : body) {
            forged.raw(each);
        }
        pages.set(kind, new Page(page.kind(), 0, 1, Packing.pack(forged, Deflater.BEST_SPEED)));

        try {
            assertThat(read(pages, house).lines()).hasSameSizeAs(house.lines());
        } catch (UnreadablePageException e) {
            assertThat(e).hasMessageContaining("page");
        }
    }

    /** As a dictionary has it that was written before {@code cause} was added. */
    @Test
    void a_component_added_since_is_null_in_older_pages() {
        HouseExplanation house = house(7);
        List<Page> pages = written(house);

        assertThat(new HousePages(naming("cause", null)).read(pages, SmallHouse.rows(house)))
                .isEqualTo(house);
    }

    @Test
    void a_component_that_went_and_one_that_must_be_there_are_refused() {
        HouseExplanation house = house(8);
        List<Page> pages = written(house);

        assertThatThrownBy(() -> new HousePages(naming("cause", "why")).read(pages, SmallHouse.rows(house)))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("LineExplanation has no why");
        // the mask of the page has more components than the entry: told as damage
        assertThatThrownBy(() -> new HousePages(naming("derivation", null)).read(pages, SmallHouse.rows(house)))
                .isInstanceOf(UnreadablePageException.class);
    }

    /** The dictionary with a component of lines under another name, or without it. */
    private Dictionary naming(String component, String other) {
        return new Dictionary() {
            @Override
            public int put(Fingerprint fingerprint, byte[] entry) {
                return dictionary.put(fingerprint, entry);
            }

            @Override
            public byte[] entry(int number) {
                byte[] entry = dictionary.entry(number);
                if (entry[1] != Words.TYPE || !Words.type(entry).name().equals(LineExplanation.class.getName())) {
                    return entry;
                }
                List<String> names = new ArrayList<>(Words.type(entry).components());
                names.replaceAll(name -> name.equals(component) && other != null ? other : name);
                names.removeIf(name -> name.equals(component) && other == null);
                var out = new ByteWriter();
                out.varint(Words.FORM);
                out.varint(Words.TYPE);
                out.text(LineExplanation.class.getName());
                out.varint(names.size());
                names.forEach(out::text);
                return out.bytes();
            }
        };
    }
}
