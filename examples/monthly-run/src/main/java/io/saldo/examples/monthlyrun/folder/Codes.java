package io.saldo.examples.monthlyrun.folder;

import static java.util.Map.entry;

import io.saldo.kernel.selection.Attribute;
import java.util.Locale;
import java.util.Map;

/** The Russian spellings of columns and codes; both languages are understood everywhere. */
final class Codes {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("помещение", "premises"),
            entry("вид", "kind"),
            entry("квартира", "flat"),
            entry("площадь", "area"),
            entry("прибор возможен", "meter_possible"),
            entry("с", "from"),
            entry("по", "to"),
            entry("факт", "id"),
            entry("известно", "known"),
            entry("заменяет", "replaces"),
            entry("лицевой счёт", "account"),
            entry("лицевой счет", "account"),
            entry("доля", "share"),
            entry("основание доли", "basis"),
            entry("должник", "debtor"),
            entry("плательщик", "payer"),
            entry("постоянно", "permanent"),
            entry("временно", "temporary"),
            entry("собственников", "owners"),
            entry("прибор", "meter"),
            entry("ресурс", "resource"),
            entry("место", "place"),
            entry("знак", "sign"),
            entry("дата", "date"),
            entry("показание", "value"),
            entry("услуга", "service"),
            entry("кредитор", "creditor"),
            entry("получатель", "payee"),
            entry("месяц", "month"),
            entry("сумма", "amount"),
            entry("услуги", "services"),
            entry("категория плательщика", "payer_category"),
            entry("благоустройство", "amenity"),
            entry("плита", "stove"),
            entry("водонагреватель", "water_heater"),
            entry("отопитель", "heater"),
            entry("комнат", "rooms"),
            entry("зона", "zone"),
            entry("группа", "group"),
            entry("разрядов", "digits"),
            entry("наибольший объём", "most_per_month"),
            entry("свидетельство", "certificate"),
            entry("объём", "volume"),
            entry("способ", "method"),
            entry("причина", "cause"),
            entry("периодов", "periods"),
            entry("за месяц", "about"),
            entry("основание", "reason"),
            entry("распоряжение", "order"),
            entry("документ", "document"),
            entry("автор", "author"),
            entry("платёж", "payment"),
            entry("требование", "claim"),
            entry("состояние", "state"),
            entry("последний месяц", "last_month"),
            entry("пени до", "penalties_until"),
            entry("рассрочка", "instalments"),
            entry("вид долга", "debt"),
            entry("помещения", "premises"),
            entry("человек", "persons"),
            entry("выехали", "left"),
            entry("вернулись", "returned"),
            entry("заявление", "applied"),
            entry("повторно", "repeated"),
            entry("начало", "begin"),
            entry("конец", "end"),
            entry("часов", "hours"),
            entry("измерено", "measured"),
            entry("обстоятельство", "circumstance"),
            entry("отзывает", "withdraws"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("ЖИЛОЕ", "RESIDENTIAL"),
            entry("НЕЖИЛОЕ", "NON_RESIDENTIAL"),
            entry("КОМНАТА", "COMMUNAL_ROOM"),
            entry("ОБЩЕЕ", "COMMON_ROOMS"),
            entry("ДА", "YES"),
            entry("НЕТ", "NO"),
            entry("УК", "MANAGER"),
            entry("СОБСТВЕННОСТЬ", "OWNERSHIP"),
            entry("ПРОЖИВАЮЩИЕ", "PERSONS"),
            entry("ПЛОЩАДЬ", "AREA"),
            entry("СОГЛАШЕНИЕ", "AGREEMENT"),
            entry("ХОЛОДНАЯ ВОДА", "COLD_WATER"),
            entry("ТЕПЛО", "HEAT"),
            entry("ЭЛЕКТРОЭНЕРГИЯ", "ELECTRICITY"),
            entry("ДОМ", "HOUSE"),
            entry("ДОЛГ", "PRINCIPAL"),
            entry("ПЕНИ", "PENALTY"),
            entry("ГОРЯЧАЯ ВОДА", "HOT_WATER"),
            entry("СТОКИ", "SEWAGE"),
            entry("ТЕПЛО НА ГОРЯЧУЮ ВОДУ", "HOT_WATER_HEAT"),
            entry("ГАЗ", "GAS"),
            entry("СОИ", "COMMON_NEEDS"),
            entry("ДЕНЬ", "DAY"),
            entry("НОЧЬ", "NIGHT"),
            entry("ПИК", "PEAK"),
            entry("ПОЛУПИК", "HALF_PEAK"),
            entry("НАСЕЛЕНИЕ", "HOUSEHOLD"),
            entry("ГАЗОВАЯ", "GAS"),
            entry("ЭЛЕКТРИЧЕСКАЯ", "ELECTRIC"),
            entry("ГАЗОВЫЙ", "GAS"),
            entry("ЭЛЕКТРИЧЕСКИЙ", "ELECTRIC"),
            entry("ПРИБОР", "METER"),
            entry("СРЕДНЕЕ", "AVERAGE"),
            entry("НОРМАТИВ", "NORM"),
            entry("ДОКУМЕНТ", "STATED"),
            entry("НЕТ ПОКАЗАНИЙ", "NO_READING"),
            entry("НЕИСПРАВЕН", "FAILED"),
            entry("ПЕРЕРАСЧЁТ", "CORRECTION"),
            entry("ЛЬГОТА", "BENEFIT"),
            entry("РАЗОВОЕ", "ONE_OFF"),
            entry("ПЕРЕНЕСЕНО", "CARRIED"),
            entry("КОРРЕКТИРОВКА", "CORRECTION"),
            entry("СПИСАНИЕ", "WRITE_OFF"),
            entry("ВОЗВРАТ", "REFUND"),
            entry("ПЕРЕНОС", "TRANSFER"),
            entry("СУДЕБНЫЕ РАСХОДЫ", "COURT_COST"),
            entry("СУДЕБНЫЙ ПРИКАЗ", "COURT_ORDER"),
            entry("ИСК", "SUIT"),
            entry("РАССРОЧКА", "INSTALMENT"),
            entry("БАНКРОТСТВО", "BANKRUPTCY"),
            entry("ДЕЙСТВУЕТ", "STANDING"),
            entry("ИСПОЛНЕНО", "FULFILLED"),
            entry("НАРУШЕНА", "BROKEN"),
            entry("ОТОЗВАНО", "WITHDRAWN"),
            entry("ОБЫЧНАЯ", "ORDINARY"),
            entry("ОБЫЧНОЕ", "ORDINARY"),
            entry("ПРИБОР В РЕМОНТЕ", "METER_UNDER_REPAIR"),
            entry("НЕПРЕОДОЛИМАЯ СИЛА", "FORCE_MAJEURE"),
            entry("НЕДОПУСК", "REFUSAL"),
            entry("ПРОВЕРКА", "CHECK"),
            entry("ПОДКЛЮЧЕНИЕ", "CONNECTION"),
            entry("ВМЕШАТЕЛЬСТВО", "TAMPERING"),
            entry("РАСЧЁТНЫЙ ОБЪЁМ", "CALCULATED"),
            entry("РАСПРЕДЕЛИТЕЛИ", "DISTRIBUTORS"),
            entry("НЕТ ХОЛОДНОЙ ВОДЫ", "COLD_WATER_OFF"),
            entry("НЕТ ГОРЯЧЕЙ ВОДЫ", "HOT_WATER_OFF"),
            entry("ТЕМПЕРАТУРА ГОРЯЧЕЙ ВОДЫ", "HOT_WATER_TEMPERATURE"),
            entry("НЕТ ВОДООТВЕДЕНИЯ", "SEWAGE_OFF"),
            entry("НЕТ ЭЛЕКТРОЭНЕРГИИ", "ELECTRICITY_OFF"),
            entry("НАПРЯЖЕНИЕ", "ELECTRICITY_VOLTAGE"),
            entry("НЕТ ГАЗА", "GAS_OFF"),
            entry("НЕТ ОТОПЛЕНИЯ", "HEATING_OFF"),
            entry("ТЕМПЕРАТУРА В КОМНАТЕ", "ROOM_TEMPERATURE"),
            entry("НЕТ ВЫВОЗА ОТХОДОВ", "WASTE_OFF"),
            entry("АВАРИЯ НА ТУПИКОВОЙ МАГИСТРАЛИ", "DEAD_END_MAIN"),
            entry("ПЛАНОВОЕ ОТКЛЮЧЕНИЕ", "YEARLY_MAINTENANCE"),
            entry("ДВА ИСТОЧНИКА ПИТАНИЯ", "TWO_SOURCES"),
            entry("УГЛОВАЯ КОМНАТА", "CORNER_ROOM"),
            entry("ХОЛОДНЫЙ РЕГИОН", "COLD_REGION"),
            entry("УГЛОВАЯ КОМНАТА ХОЛОДНОГО РЕГИОНА", "CORNER_ROOM_OF_COLD_REGION"));

    private Codes() {}

    static String column(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return COLUMNS.getOrDefault(plain, plain);
    }

    /** The value of an attribute: a code where the attribute has codes, the text itself where it is a name. */
    static String attribute(Attribute attribute, String text) {
        return switch (attribute) {
            case REGION, HOUSE, PERFORMER, AMENITY -> text.strip();
            default -> value(text);
        };
    }

    static String value(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return VALUES.getOrDefault(plain, plain);
    }
}
