package io.saldo.examples.cabinet.view;

import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.appeal.Attachment;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.profile.OwnData;
import io.saldo.cabinet.request.RequestView;
import io.saldo.cabinet.user.PersonName;
import io.saldo.resident.payment.OrderView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** «Скачать мои данные» as a file: all that the cabinet keeps of a user, but for secrets. */
public final class ExportedData {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExportedData() {}

    public static byte[] json(OwnData data, List<OrderView> orders) {
        PersonName name = data.contacts().name();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("login", data.login());
        all.put("surname", name.surname());
        all.put("name", name.name());
        String patronymic = name.patronymic();
        all.put("patronymic", patronymic == null ? "" : patronymic);
        all.put("email", data.contacts().email().value());
        all.put("phone", data.contacts().phone().value());
        all.put("registered", data.registered().toString());
        all.put("consents", data.consents().stream().map(each -> consent(each)).toList());
        all.put("accounts", data.links().stream().map(each -> link(each)).toList());
        all.put("sessions", data.sessions().stream().map(each -> session(each)).toList());
        all.put("journal", data.journal().stream().map(each -> event(each)).toList());
        all.put("mailings", data.wishes().stream().map(each -> wish(each)).toList());
        all.put(
                "appeals",
                data.letters().appeals().stream().map(each -> appeal(each)).toList());
        all.put(
                "requests",
                data.letters().requests().stream().map(each -> request(each)).toList());
        all.put("payments", orders.stream().map(each -> order(each)).toList());
        return JSON.writeValueAsBytes(all);
    }

    private static Map<String, Object> wish(Wish each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("account", each.account().number().value());
        told.put("kind", each.kind().name());
        return told;
    }

    private static Map<String, Object> appeal(AppealView each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", each.appeal().number());
        told.put("account", each.appeal().account().number().value());
        told.put("subject", each.appeal().subject());
        told.put(
                "thread",
                each.thread().stream()
                        .map(entry -> Map.of(
                                "at",
                                entry.at().toString(),
                                "by",
                                entry.staff() ? "organization" : "you",
                                "text",
                                entry.text(),
                                "files",
                                entry.files().stream().map(Attachment::name).toList()))
                        .toList());
        return told;
    }

    private static Map<String, Object> request(RequestView each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", each.request().number());
        told.put("account", each.request().account().number().value());
        told.put("service", each.request().service().name());
        told.put("address", each.request().address());
        told.put("wished", each.request().wished());
        told.put("phone", each.request().phone().value());
        told.put("at", each.request().at().toString());
        told.put("state", each.state().name());
        return told;
    }

    private static Map<String, Object> order(OrderView each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", each.order().number());
        told.put("at", each.order().begun().toString());
        told.put(
                "units",
                each.order().units().stream()
                        .map(unit -> Map.of(
                                "organization", unit.organization().value(),
                                "state", unit.state().name(),
                                "sum", unit.total().toString()))
                        .toList());
        return told;
    }

    private static Map<String, Object> consent(io.saldo.cabinet.consent.Consent each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("edition", each.edition());
        told.put("given", each.given().toString());
        told.put("withdrawn", String.valueOf(each.withdrawn()));
        return told;
    }

    private static Map<String, Object> link(io.saldo.cabinet.link.AccountLink each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("organization", each.account().organization().value());
        told.put("account", each.account().number().value());
        told.put("since", each.since().toString());
        told.put("proof", each.proof().name());
        return told;
    }

    private static Map<String, Object> session(io.saldo.cabinet.session.SessionView each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("begun", each.begun().toString());
        told.put("seen", each.seen().toString());
        told.put("address", each.origin().address());
        told.put("device", each.origin().device());
        return told;
    }

    private static Map<String, Object> event(io.saldo.cabinet.event.SecurityEvent each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", each.at().toString());
        told.put("kind", each.kind().name());
        told.put("address", each.origin().address());
        told.put("device", each.origin().device());
        told.put("about", each.about());
        return told;
    }
}
