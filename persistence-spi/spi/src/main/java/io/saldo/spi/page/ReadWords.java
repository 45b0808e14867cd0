package io.saldo.spi.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The entries of a dictionary as they were read, each once. */
final class ReadWords {
    private final Schema schema;
    private final Words words;
    private final Dictionary dictionary;
    private final Map<Integer, Object> read = new HashMap<>();
    private final Map<Integer, GraphReader.Layout> layouts = new HashMap<>();

    ReadWords(Schema schema, Words words, Dictionary dictionary) {
        this.schema = schema;
        this.words = words;
        this.dictionary = dictionary;
    }

    Object word(int number) {
        Object known = read.get(number);
        if (known == null) {
            known = words.word(dictionary.entry(number));
            read.put(number, known);
        }
        return known;
    }

    GraphReader.Layout layout(int number) {
        GraphReader.Layout known = layouts.get(number);
        if (known == null) {
            known = layout(Words.type(dictionary.entry(number)));
            layouts.put(number, known);
        }
        return known;
    }

    private GraphReader.Layout layout(Words.TypeEntry entry) {
        RecordType type = schema.named(entry.name());
        if (type == null) {
            throw Words.unknown(entry.name());
        }
        List<Integer> places = new ArrayList<>();
        for (String name : entry.components()) {
            places.add(Words.component(type, name));
        }
        if (new HashSet<>(places).size() < places.size()) {
            throw new UnreadablePageException(entry.name() + " names a component twice: restore the dictionary");
        }
        return new GraphReader.Layout(type, places);
    }
}
