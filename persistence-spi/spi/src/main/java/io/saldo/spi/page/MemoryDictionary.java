package io.saldo.spi.page;

import io.saldo.kernel.canonical.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dictionary in memory, for one thread. */
public final class MemoryDictionary implements Dictionary {
    private final Map<Fingerprint, Integer> numbers = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();

    /** With no entry yet. */
    public MemoryDictionary() {}

    @Override
    public int put(Fingerprint fingerprint, byte[] entry) {
        Integer known = numbers.putIfAbsent(fingerprint, entries.size());
        if (known != null) {
            return known;
        }
        entries.add(entry.clone());
        return entries.size() - 1;
    }

    @Override
    public byte[] entry(int number) {
        if (number < 0 || number >= entries.size()) {
            throw new UnreadablePageException("the dictionary has no entry " + number + ": restore it with its pages");
        }
        return entries.get(number).clone();
    }

    /** How many entries it has. */
    public int size() {
        return entries.size();
    }

    /** How many bytes they have in all. */
    public long bytes() {
        return entries.stream().mapToLong(each -> each.length).sum();
    }
}
