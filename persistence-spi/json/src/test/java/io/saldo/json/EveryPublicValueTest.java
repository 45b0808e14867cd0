package io.saldo.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.rows.Reference;
import io.saldo.billing.rows.Row;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.Timeline;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPublicValueTest {
    /** Values that have an equality are compared by it, all others field by field. */
    private static final RecursiveComparisonConfiguration ALIKE = RecursiveComparisonConfiguration.builder()
            .withIgnoreAllOverriddenEquals(false)
            .build();

    /**
     * Records that are no values: those that put values into words hold the bundles of a program, an entry of a ledger
     * is gone when its month is billed, a row is found by its kind, ports are no values.
     */
    private static final Set<Class<?>> NO_VALUES = Set.of(
            Texts.class, NumberText.class, Ledger.Entry.class, Reference.class, RowKind.class, BillingStore.class);

    static Stream<Sample> samples() {
        List<Sample> values = values().toList();
        return Stream.concat(values.stream(), RowSamples.of(values).stream());
    }

    private static Stream<Sample> values() {
        return Stream.of(
                        KernelSamples.accounts(),
                        KernelSamples.numbers(),
                        KernelSamples.time(),
                        KernelSamples.law(),
                        KernelSamples.derivations(),
                        MeteringSamples.all(),
                        BillingSamples.given(),
                        BillingSamples.charged(),
                        BillingSamples.billed(),
                        MoneySamples.all(),
                        DocumentSamples.printed(),
                        RecalculationSamples.all())
                .flatMap(List::stream);
    }

    static Stream<Class<?>> enums() throws Exception {
        return PublicTypes.all().stream().filter(Class::isEnum);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_value_read_back_is_the_value_written(Sample sample) throws Exception {
        assertThat(sample.readBack()).usingRecursiveComparison(ALIKE).isEqualTo(sample.value());
        assertThat(new Sample(sample.readBack(), sample.type()).json()).isEqualTo(sample.json());
        if (hasEquality(sample.value())) {
            assertThat(sample.readBack()).isEqualTo(sample.value()).hasSameHashCodeAs(sample.value());
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void a_constant_is_written_by_its_name(Class<?> type) throws Exception {
        for (Object constant : type.getEnumConstants()) {
            Sample sample = Sample.as(constant, type);
            assertThat(sample.json()).isEqualTo('"' + ((Enum<?>) constant).name() + '"');
            assertThat(sample.readBack()).isSameAs(constant);
        }
    }

    @Test
    void every_public_record_has_a_sample() throws Exception {
        Set<Class<?>> sampled = new HashSet<>();
        samples().forEach(sample -> sampled.add(sample.value().getClass()));
        List<Class<?>> records = PublicTypes.all().stream()
                .filter(Class::isRecord)
                .filter(type -> !NO_VALUES.contains(type))
                .toList();
        assertThat(records).hasSizeGreaterThan(80);
        assertThat(sampled).containsAll(records);
    }

    @Test
    void every_kind_of_a_public_sealed_type_has_a_sample_written_as_that_type() throws Exception {
        Set<String> sampled = new HashSet<>();
        samples()
                .forEach(sample -> sampled.add(sample.value().getClass().getName() + " as "
                        + sample.type().getTypeName().replaceFirst("<.*", "")));
        assertThat(PublicTypes.all())
                .filteredOn(Class::isSealed)
                .filteredOn(type -> !Row.class.isAssignableFrom(type))
                .hasSizeGreaterThan(8)
                .allSatisfy(type -> {
                    for (Class<?> kind : type.getPermittedSubclasses()) {
                        assertThat(sampled).contains(kind.getName() + " as " + type.getName());
                    }
                });
    }

    @Test
    void every_kind_of_row_is_written_under_its_code() throws Exception {
        List<Sample> rows =
                samples().filter(sample -> sample.type() == Row.class).toList();
        assertThat(rows.stream().<Class<?>>map(sample -> sample.value().getClass()))
                .containsExactlyInAnyOrderElementsOf(
                        RowKind.ALL.stream().<Class<?>>map(RowKind::type).toList());
        for (Sample sample : rows) {
            String code = ((Row) sample.value()).code();
            assertThat(sample.json()).startsWith("{\"type\":\"" + code + '"');
            assertThat(RowKind.ALL)
                    .filteredOn(kind -> kind.code().equals(code))
                    .singleElement()
                    .satisfies(kind ->
                            assertThat(kind.type()).isEqualTo(sample.value().getClass()));
        }
    }

    @Test
    void the_public_types_are_found_in_a_jar_as_in_a_folder(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("one.jar");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Path inside = files.getPath("/io/saldo/kernel/money");
            Files.createDirectories(inside);
            try (var code = Kopecks.class.getResourceAsStream("Kopecks.class")) {
                Files.copy(code, inside.resolve("Kopecks.class"));
            }
        }
        try (var files = FileSystems.newFileSystem(jar)) {
            assertThat(PublicTypes.under(files.getPath("/"))).containsExactly(Kopecks.class);
        }
        assertThat(PublicTypes.of(Kopecks.class)).contains(Kopecks.class, Exact.class);
    }

    /** A timeline and a book of the law are compared by identity, and so is whatever holds one. */
    private static boolean hasEquality(Object value) {
        if (value instanceof Timeline || value instanceof LawBook) {
            return false;
        }
        if (value instanceof Record) {
            return Stream.of(value.getClass().getRecordComponents()).allMatch(component -> {
                try {
                    Object held = component.getAccessor().invoke(value);
                    return held == null || hasEquality(held);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            });
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(EveryPublicValueTest::hasEquality);
        }
        return !(value instanceof List<?> list) || list.stream().allMatch(EveryPublicValueTest::hasEquality);
    }
}
