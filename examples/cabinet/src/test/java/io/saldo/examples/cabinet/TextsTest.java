package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.registry.UnidentifiedReason;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.cabinet.appeal.AppealKind;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.link.LinkRole;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.request.RequestState;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.security.StaffAccess;
import io.saldo.kernel.account.Resource;
import io.saldo.metering.meter.Zone;
import io.saldo.resident.payment.UnitState;
import io.saldo.services.registry.RegistryForm;
import io.saldo.services.registry.RegistryReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of a page stands in the bundle, and nothing stands there that no page says. */
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9.-]+)");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]+");
    /** Said by code: by the value of an enumeration, or the purpose of a link. */
    private static final List<String> COMPUTED = List.of(
            "event.",
            "method.",
            "resource.",
            "zone.",
            "purpose.",
            "role.",
            "letter.",
            "letter-done.",
            "pay.state.",
            "pay.about.",
            "pay.step.",
            "appeal.kind.",
            "appeal.state.",
            "request.state.",
            "staff.role.",
            "staff-account.done.",
            "staff-money.done.",
            "deed.",
            "wish.",
            "unusual.",
            "unidentified.",
            "registry.",
            "closing.");

    @Test
    void everyKeyOfAPageStandsInTheBundleAndEveryOtherIsComputed() throws IOException {
        Properties bundle = bundle();
        Set<String> used = new TreeSet<>(List.of("charges.rest"));
        for (String page : pages()) {
            Matcher key = KEY.matcher(page);
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        assertThat(bundle.stringPropertyNames()).containsAll(used);
        Set<String> unused = new TreeSet<>(bundle.stringPropertyNames());
        unused.removeAll(used);
        assertThat(unused).allMatch(key -> COMPUTED.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyValueThatAPageSaysHasItsWord() throws IOException {
        Properties bundle = bundle();
        Stream.of(
                        named("event.", EventKind.values()),
                        named("method.", VolumeMethod.values()),
                        named("resource.", Resource.values()),
                        named("zone.", Zone.values()),
                        named("purpose.", DocumentPurpose.values()),
                        named("role.", LinkRole.values()),
                        named("pay.state.", UnitState.values()),
                        named("pay.about.", UnitState.values()),
                        named("pay.step.", UnitState.values()),
                        named("appeal.kind.", AppealKind.values()),
                        named("appeal.state.", AppealState.values()),
                        named("request.state.", RequestState.values()),
                        named("staff.role.", StaffRole.values()),
                        named("wish.", WishKind.values()),
                        named("unidentified.", UnidentifiedReason.values()),
                        named("registry.", RegistryForm.values()),
                        named("registry.result.", RegistryReport.Result.values()),
                        StaffAccess.rows().stream()
                                .filter(row -> !row.action().isEmpty())
                                .map(row -> "deed." + row.action()))
                .flatMap(each -> each)
                .forEach(key -> assertThat(bundle).containsKey(key));
    }

    private static Stream<String> named(String kind, Enum<?>[] values) {
        return Stream.of(values).map(each -> kind + each.name());
    }

    /** Words in templates would never be translated. */
    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        for (String page : pages()) {
            String plain = page.replace("'Ошибка: '", "");
            Matcher word = CYRILLIC.matcher(plain);
            assertThat(word.find() ? plain.substring(Math.max(0, word.start() - 60), word.end()) : "")
                    .isEmpty();
        }
    }

    private static Properties bundle() throws IOException {
        var bundle = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            List<Path> all = files.sorted().toList();
            List<String> pages = new ArrayList<>();
            for (Path each : all) {
                pages.add(Files.readString(each));
            }
            assertThat(pages).hasSizeGreaterThan(20);
            return pages;
        }
    }
}
