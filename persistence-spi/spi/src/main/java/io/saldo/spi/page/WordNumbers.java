package io.saldo.spi.page;

import java.util.HashMap;
import java.util.IdentityHashMap;

/** The numbers that a dictionary gave, so that each entry is made and asked for once. */
final class WordNumbers {
    private final Words words;
    private final Dictionary dictionary;
    private final IdentityHashMap<RecordType, Integer> types = new IdentityHashMap<>();
    /** Two formulas that are equal are one word; a word of another type never equals it. */
    private final HashMap<Object, Integer> numbers = new HashMap<>();

    private final IdentityHashMap<Object, Integer> same = new IdentityHashMap<>();
    /** More objects than that are not remembered one by one: equal words made anew each time would fill the memory. */
    private static final int REMEMBERED = 10_000;

    WordNumbers(Words words, Dictionary dictionary) {
        this.words = words;
        this.dictionary = dictionary;
    }

    int of(RecordType type) {
        Integer known = types.get(type);
        if (known == null) {
            known = put(Words.entry(type));
            types.put(type, known);
        }
        return known;
    }

    int of(Object word) {
        Integer known = same.get(word);
        if (known != null) {
            return known;
        }
        known = numbers.get(word);
        if (known == null) {
            known = put(words.entry(word));
            numbers.put(word, known);
        }
        if (same.size() < REMEMBERED) {
            same.put(word, known);
        }
        return known;
    }

    private int put(byte[] entry) {
        return dictionary.put(Words.fingerprint(entry), entry);
    }
}
