package io.saldo.cabinet.appeal;

import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Fault;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.EraseUserCommand;
import io.saldo.cabinet.session.SignedInUser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealsTest {
    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(UTF_8);
    private static final OrganizationId OURS = Register.OURS;

    private final TestCabinet cabinet = new TestCabinet();
    private final Appeals appeals = Appeals.of(cabinet.books, cabinet.environment, AppealSettings.usual());
    private final AppealDesk desk = AppealDesk.of(cabinet.books, cabinet.environment, AppealSettings.usual());
    private final SignedInUser ivan = cabinet.resident("ivan", "ivan@mail.ru");
    private final LinkedAccount account = linked(ivan, 1001);

    private LinkedAccount linked(SignedInUser user, int number) {
        done(cabinet.links.add(user, cabinet.byCode(number)));
        return done(cabinet.links.open(user, Register.account(number)));
    }

    private WriteAppealCommand question(AttachedFile... files) {
        return new WriteAppealCommand(
                cabinet.key(),
                AppealKind.QUESTION,
                "  Отопление  ",
                "Почему выросло?\r\nОбъясните.",
                "ivan@mail.ru",
                null,
                List.of(files),
                new AppealAbout("Отопление, октябрь", "V × T"));
    }

    private AnswerCommand answer(String text, AppealState state) {
        return new AnswerCommand(cabinet.key(), "staff-1", text, state);
    }

    @Test
    void anAppealGetsANumberAndADeadlineAndItsThreadBegins() {
        AppealView view = done(appeals.write(account, question(new AttachedFile("C:\\скан.exe.PDF", PDF))));
        int year = cabinet.clock
                .instant()
                .atZone(cabinet.environment.settings().zone())
                .getYear();
        assertThat(view.appeal().number()).isEqualTo(year + "/1");
        assertThat(view.appeal().subject()).isEqualTo("Отопление");
        assertThat(view.state()).isEqualTo(AppealState.REGISTERED);
        assertThat(view.last().text()).isEqualTo("Почему выросло?\nОбъясните.");
        LocalDate received = LocalDate.ofInstant(
                cabinet.clock.instant(), cabinet.environment.settings().zone());
        assertThat(view.appeal().deadline().until())
                .isEqualTo(ReplyTerms.federal().until(AppealKind.QUESTION, received));
        Attachment file = view.last().files().get(0);
        assertThat(file.name()).isEqualTo("скан.exe.pdf");
        assertThat(file.kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(done(appeals.file(account, view.appeal().id(), file.id())).content())
                .isEqualTo(PDF);
        assertThat(done(appeals.write(account, question())).appeal().number()).isEqualTo(year + "/2");
        assertThat(done(appeals.of(account))).hasSize(2).contains(view);
    }

    @Test
    void whereToReplyIsMandatoryAndEveryFieldIsChecked() {
        var nothing = new WriteAppealCommand(cabinet.key(), null, " ", "", "", "", List.of(), null);
        assertThat(appeals.write(account, nothing).why().orElseThrow().faults())
                .extracting(Fault::field)
                .containsExactly("kind", "replyTold", "subject", "text");
        var odd = new WriteAppealCommand(
                cabinet.key(), AppealKind.WISH, "a\u0000b", "a\ud800b", null, "8 912 345-67-89", List.of(), null);
        assertThat(appeals.write(account, odd).why().orElseThrow().faults())
                .extracting(Fault::field)
                .containsExactly("subject", "text");
    }

    /** What a browser would run is none of the kinds, whatever it is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "GIF89a",
                "PK\u0003\u0004",
                "MZ",
                "",
                " %PDF-1.7"
            })
    void filesAreKnownByTheirContentAlone(String content) {
        for (String name : List.of("scan.pdf", "photo.jpg", "photo.png")) {
            var file = new AttachedFile(name, content.getBytes(ISO_8859_1));
            assertThat(reason(appeals.write(account, question(file)))).isEqualTo(Reason.FILE_KIND);
        }
        assertThat(done(appeals.of(account))).isEmpty();
    }

    @Test
    void tooManyFilesAndTooLargeOnesAreRefused() {
        var small = new AttachedFile("a.pdf", PDF);
        assertThat(reason(appeals.write(account, question(small, small, small, small, small, small))))
                .isEqualTo(Reason.FILES_TOO_MANY);
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(reason(appeals.write(account, question(new AttachedFile("a.pdf", large)))))
                .isEqualTo(Reason.FILE_TOO_LARGE);
    }

    @Test
    void sentTwiceItIsOneAppeal() {
        WriteAppealCommand command = question(new AttachedFile("a.pdf", PDF));
        AppealView first = done(appeals.write(account, command));
        assertThat(done(appeals.write(account, command))).isEqualTo(first);
        var other = new WriteAppealCommand(
                command.key(), AppealKind.WISH, "Другое", "Другое", "ivan@mail.ru", null, List.of(), null);
        assertThat(reason(appeals.write(account, other))).isEqualTo(Reason.KEY_USED);
        assertThat(done(appeals.of(account))).hasSize(1);
    }

    @Test
    void anAnswerIsSeenAndWrittenOfAndTheThreadGoesOnUntilItIsClosed() {
        AppealView asked = done(appeals.write(account, question()));
        AppealId id = asked.appeal().id();
        assertThat(desk.waiting(OURS, 10)).containsExactly(asked);
        done(desk.answer(OURS, id, answer("", AppealState.IN_WORK)));
        assertThat(cabinet.lettersTo("ivan@mail.ru"))
                .noneMatch(letter -> letter.subject().contains("обращение"));
        AnswerCommand said = answer("Похолодало.", AppealState.ANSWERED);
        done(desk.answer(OURS, id, said));
        done(desk.answer(OURS, id, said));
        assertThat(desk.waiting(OURS, 10)).isEmpty();
        assertThat(cabinet.lettersTo("ivan@mail.ru"))
                .filteredOn(letter -> letter.subject()
                        .equals("Ответ на обращение № " + asked.appeal().number()))
                .hasSize(1);
        AppealView answered = done(appeals.open(account, id));
        assertThat(answered.state()).isEqualTo(AppealState.ANSWERED);
        assertThat(answered.thread()).hasSize(3);
        assertThat(answered.isOverdue(LocalDate.of(2099, 1, 1))).isFalse();
        done(appeals.goOn(account, id, new GoOnCommand(cabinet.key(), "А за сентябрь?", List.of())));
        assertThat(desk.waiting(OURS, 10)).hasSize(1);
        assertThat(desk.waiting(OURS, 10).get(0).isOverdue(LocalDate.of(2099, 1, 1)))
                .isTrue();
        done(desk.answer(OURS, id, answer("Тоже.", AppealState.CLOSED)));
        assertThat(reason(appeals.goOn(account, id, new GoOnCommand(cabinet.key(), "Ещё", List.of()))))
                .isEqualTo(Reason.OUT_OF_TURN);
        assertThat(reason(desk.answer(OURS, id, answer("Ещё", AppealState.ANSWERED))))
                .isEqualTo(Reason.OUT_OF_TURN);
        assertThat(reason(desk.answer(OURS, id, answer("", AppealState.ANSWERED))))
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void whatOthersWroteDoesNotExist() {
        AppealView own = done(appeals.write(account, question(new AttachedFile("a.pdf", PDF))));
        SignedInUser petr = cabinet.resident("petr", "petr@mail.ru");
        LinkedAccount same = linked(petr, 1001);
        AppealId id = own.appeal().id();
        AttachmentId file = own.last().files().get(0).id();
        assertThat(done(appeals.of(same))).isEmpty();
        assertThat(reason(appeals.open(same, id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(appeals.file(same, id, file))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(appeals.goOn(same, id, new GoOnCommand(cabinet.key(), "Ещё", List.of()))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(appeals.file(linked(ivan, 1003), id, file))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(desk.open(new OrganizationId("other"), id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(desk.answer(new OrganizationId("other"), id, answer("Нет", AppealState.ANSWERED))))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void whoHeldTheAccountBeforeAsksNoMore() {
        done(cabinet.links.add(
                ivan,
                AddAccountCommand.byCode(cabinet.key(), Register.account(1002), cabinet.code(1002, "before-1002"))));
        LinkedAccount former = done(cabinet.links.open(ivan, Register.account(1002)));
        assertThat(reason(appeals.write(former, question()))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void anAppealOutlivesItsUserUntilItsTermIsOver() {
        AppealView asked = done(appeals.write(account, question(new AttachedFile("a.pdf", PDF))));
        AppealId id = asked.appeal().id();
        done(cabinet.profile.erase(ivan, new EraseUserCommand(new Password(TestCabinet.PASSWORD))));
        int letters = cabinet.books.messages().size();
        done(desk.answer(OURS, id, answer("Похолодало.", AppealState.CLOSED)));
        assertThat(cabinet.books.messages()).as("nobody is left to write to").hasSize(letters);
        assertThat(desk.prune(10)).isZero();
        cabinet.clock.forward(Duration.ofDays(3 * 366));
        assertThat(desk.prune(10)).isEqualTo(1);
        assertThat(reason(desk.open(OURS, id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(cabinet.books.dump()).doesNotContain("Почему выросло?").doesNotContain("Похолодало");
    }
}
