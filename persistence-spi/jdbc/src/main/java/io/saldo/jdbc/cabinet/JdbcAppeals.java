package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.appeal.Appeal;
import io.saldo.cabinet.appeal.AppealAbout;
import io.saldo.cabinet.appeal.AppealEntry;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealKind;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.appeal.AppealStore;
import io.saldo.cabinet.appeal.Attachment;
import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.AttachmentKind;
import io.saldo.cabinet.appeal.ReplyTo;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.account.AccountNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appeals. Who adds an entry changes the row of the appeal first: of two at once the second finds it changed. */
record JdbcAppeals(OpenUnit unit) implements AppealStore {
    private static final String SELECT = "select * from <s>.cabinet_appeal ";

    private static Appeal appeal(ResultSet row) throws SQLException {
        String email = row.getString("email");
        String phone = row.getString("phone");
        String about = row.getString("about");
        return new Appeal(
                new AppealId(row.getString("id")),
                row.getString("number"),
                new AccountRef(
                        new OrganizationId(row.getString("organization")), new AccountNumber(row.getString("account"))),
                new UserId(row.getString("user_id")),
                AppealKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new ReplyTo(email == null ? null : new EmailAddress(email), phone == null ? null : new Phone(phone)),
                about == null ? null : new AppealAbout(about, row.getString("explanation")),
                new Appeal.Deadline(Columns.instant(row, "received"), row.getObject("answer_until", LocalDate.class)));
    }

    @Override
    public void add(Appeal appeal, AppealEntry first) {
        unit.checkWriting();
        AppealAbout about = appeal.about();
        Exact.text("subject", appeal.subject());
        Exact.text("account", appeal.account().number().value());
        if (about != null) {
            Exact.text("what is asked about", about.what());
            Exact.text("explanation", about.explanation());
        }
        Exact.instant("receipt of an appeal", appeal.deadline().received());
        Exact.instant("moment of an entry", first.at());
        EmailAddress email = appeal.replyTo().email();
        Phone phone = appeal.replyTo().phone();
        unit.update("""
                        insert into <s>.cabinet_appeal (id, number, organization, account, user_id, kind, subject, email,
                            phone, about, explanation, received, answer_until, entries, state, last_at)
                        values (:id, :number, :organization, :account, :user, :kind, :subject, :email, :phone, :about,
                            :explanation, :received, :until, 1, :state, :last)
                        """)
                .bind("id", appeal.id().value())
                .bind("number", appeal.number())
                .bind("organization", appeal.account().organization().value())
                .bind("account", appeal.account().number().value())
                .bind("user", appeal.author().value())
                .bind("kind", appeal.kind().name())
                .bind("subject", appeal.subject())
                .bind("email", Columns.text(email == null ? null : email.value()))
                .bind("phone", Columns.text(phone == null ? null : phone.value()))
                .bind("about", Columns.text(about == null ? null : about.what()))
                .bind("explanation", Columns.text(about == null ? null : about.explanation()))
                .bind("received", Columns.instant(appeal.deadline().received()))
                .bind("until", appeal.deadline().until())
                .bind("state", first.state().name())
                .bind("last", Columns.instant(first.at()))
                .execute();
        insert(first);
    }

    private void insert(AppealEntry entry) {
        Exact.text("text of an entry", entry.text());
        unit.update("""
                        insert into <s>.cabinet_appeal_entry (appeal, ordinal, at, staff, done_by, text, state)
                        values (:appeal, :ordinal, :at, :staff, :by, :text, :state)
                        """)
                .bind("appeal", entry.appeal().value())
                .bind("ordinal", entry.ordinal())
                .bind("at", Columns.instant(entry.at()))
                .bind("staff", entry.staff())
                .bind("by", entry.by())
                .bind("text", entry.text())
                .bind("state", entry.state().name())
                .execute();
        int place = 0;
        for (Attachment each : entry.files()) {
            Exact.text("name of a file", each.name());
            unit.update("""
                            insert into <s>.cabinet_appeal_file (appeal, ordinal, place, id, name, kind, size, sha256)
                            values (:appeal, :ordinal, :place, :id, :name, :kind, :size, :sha256)
                            """)
                    .bind("appeal", entry.appeal().value())
                    .bind("ordinal", entry.ordinal())
                    .bind("place", place++)
                    .bind("id", each.id().value())
                    .bind("name", each.name())
                    .bind("kind", each.kind().name())
                    .bind("size", each.size())
                    .bind("sha256", each.sha256())
                    .execute();
        }
    }

    @Override
    public Optional<Appeal> find(AppealId id) {
        return unit.query(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> appeal(row))
                .findOne();
    }

    @Override
    public List<Appeal> of(UserId author) {
        return unit.query(SELECT + "where user_id = :user order by seq desc")
                .bind("user", author.value())
                .map((row, context) -> appeal(row))
                .list();
    }

    @Override
    public List<Appeal> of(UserId author, AccountRef account) {
        return unit.query(SELECT + "where user_id = :user and organization = :organization and account = :account"
                        + " order by seq desc")
                .bind("user", author.value())
                .bind("organization", account.organization().value())
                .bind("account", account.number().value())
                .map((row, context) -> appeal(row))
                .list();
    }

    /** A file, and the entry it belongs to. */
    private record Filed(int ordinal, Attachment file) {}

    @Override
    public List<AppealEntry> thread(AppealId id) {
        Map<Integer, List<Attachment>> files = new HashMap<>();
        unit.query("select * from <s>.cabinet_appeal_file where appeal = :appeal order by ordinal, place")
                .bind("appeal", id.value())
                .map((row, context) -> new Filed(
                        row.getInt("ordinal"),
                        new Attachment(
                                new AttachmentId(row.getString("id")),
                                row.getString("name"),
                                AttachmentKind.valueOf(row.getString("kind")),
                                row.getInt("size"),
                                row.getString("sha256"))))
                .list()
                .forEach(each -> files.computeIfAbsent(each.ordinal(), any -> new ArrayList<>())
                        .add(each.file()));
        return unit.query("select * from <s>.cabinet_appeal_entry where appeal = :appeal order by ordinal")
                .bind("appeal", id.value())
                .map((row, context) -> new AppealEntry(
                        id,
                        row.getInt("ordinal"),
                        Columns.instant(row, "at"),
                        row.getBoolean("staff"),
                        row.getString("done_by"),
                        row.getString("text"),
                        files.getOrDefault(row.getInt("ordinal"), List.of()),
                        AppealState.valueOf(row.getString("state"))))
                .list();
    }

    @Override
    public boolean append(AppealEntry entry) {
        unit.checkWriting();
        Exact.instant("moment of an entry", entry.at());
        boolean next = unit.waiting(
                        "appeal " + entry.appeal(),
                        () -> unit.update("""
                                update <s>.cabinet_appeal set entries = entries + 1, state = :state, last_at = :last
                                where id = :id and entries = :ordinal
                                """)
                                .bind("id", entry.appeal().value())
                                .bind("ordinal", entry.ordinal())
                                .bind("state", entry.state().name())
                                .bind("last", Columns.instant(entry.at()))
                                .execute())
                == 1;
        if (next) {
            insert(entry);
        }
        return next;
    }

    @Override
    public List<Appeal> waiting(OrganizationId organization, int atMost) {
        return unit.query(SELECT + "where organization = :organization and state in ('REGISTERED', 'IN_WORK')"
                        + " order by answer_until, received limit :most")
                .bind("organization", organization.value())
                .bind("most", atMost)
                .map((row, context) -> appeal(row))
                .list();
    }

    @Override
    public List<Appeal> closedBefore(Instant moment, int atMost) {
        return unit.query(SELECT + "where state = 'CLOSED' and last_at < :moment order by seq limit :most")
                .bind("moment", Columns.instant(moment))
                .bind("most", atMost)
                .map((row, context) -> appeal(row))
                .list();
    }

    @Override
    public void erase(AppealId id) {
        unit.update("delete from <s>.cabinet_appeal where id = :id")
                .bind("id", id.value())
                .execute();
    }
}
