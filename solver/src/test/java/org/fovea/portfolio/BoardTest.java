package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Corpus;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Request REQUEST = Request.of(Corpus.named("crop"));

    @Test
    void validComesBeforeUtilityThenFewerMissesThenLessBusyThenTheFirst() {
        var board = board(REQUEST);

        board.offer(candidate(1, "2", 0, 0, "invalid"));
        board.offer(candidate(0, "0.5", 2, 9, "valid"));
        assertThat(source(board)).isEqualTo("valid");
        board.offer(candidate(0, "0.6", 3, 9, "more"));
        assertThat(source(board)).isEqualTo("more");
        board.offer(candidate(0, "0.6", 2, 9, "fewer misses"));
        assertThat(source(board)).isEqualTo("fewer misses");
        board.offer(candidate(0, "0.6", 2, 8, "less busy"));
        assertThat(source(board)).isEqualTo("less busy");
        board.offer(candidate(0, "0.6", 2, 8, "equal"));
        assertThat(source(board)).isEqualTo("less busy");
    }

    @Test
    void itIsSettledOnceUtilityAndBoundMeet() {
        var board = board(REQUEST);
        board.offer(candidate(0, "0.5", 0, 0, "half"));
        assertThat(board.settled()).isFalse();

        board.offer(bound("0.5"));

        assertThat(board.settled()).isTrue();
        assertThat(found(board).status()).isEqualTo(Status.OPTIMAL);
        assertThat(found(board).ending()).isEqualTo(Ending.PROVEN);
    }

    @Test
    void aLooserBoundChangesNothing() {
        var board = board(REQUEST);
        board.offer(candidate(0, "0.5", 0, 0, "half"));
        board.offer(bound("2"));
        board.offer(bound("2.5"));

        assertThat(found(board).bound()).isEqualTo(bound("2"));
    }

    @Test
    void theGapIsTheShareOfTheBoundThatIsMissing() {
        var ninety = board(REQUEST.gapMillionths(100_000)); // 1 - 2.7 / 3 = 0.1
        ninety.offer(candidate(0, "2.7", 0, 0, "x"));
        var less = board(REQUEST.gapMillionths(99_999));
        less.offer(candidate(0, "2.7", 0, 0, "x"));

        assertThat(ninety.settled()).isTrue();
        assertThat(found(ninety).ending()).isEqualTo(Ending.GAP_REACHED);
        assertThat(less.settled()).isFalse();
    }

    @Test
    void aValidScheduleAboveABoundIsADefect() {
        var board = board(REQUEST);
        board.offer(candidate(0, "2", 0, 0, "x"));

        assertThatThrownBy(() -> board.offer(bound("1.9"))).hasMessageContaining("above the bound");
        assertThatThrownBy(() -> board(REQUEST).offer(candidate(0, "3.1", 0, 0, "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInvalidScheduleMayBeAboveTheBoundAndIsAnAnswerOfLastResort() {
        var board = board(REQUEST);
        board.offer(candidate(1, "3.5", 0, 0, "x"));

        assertThat(board.answered()).isFalse();
        assertThat(found(board).status()).isEqualTo(Status.INVALID);
        assertThat(board.answer(Optional.of(Ending.TIME_LIMIT), 5))
                .isEqualTo(new Answer.Unknown(bound("3"), Ending.TIME_LIMIT, 5));
    }

    @Test
    void whereThereIsNoScheduleNothingIsLeftToDo() {
        var board = board(REQUEST);

        board.refute("one part");

        assertThat(board.settled()).isTrue();
        assertThatThrownBy(() -> board.offer(candidate(0, "1", 0, 0, "x")))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("there is one by x");
    }

    @Test
    void thatThereIsNoScheduleIsADefectWhereThereIsOne() {
        var board = board(REQUEST);
        board.offer(candidate(0, "1", 0, 0, "x"));

        assertThatThrownBy(() -> board.refute("one part"))
                .isInstanceOfSatisfying(
                        Contradiction.class, defect -> assertThat(defect.schedule()).isPresent());
    }

    @Test
    void aDefectEndsEveryPartAndIsTheAnswer() {
        var board = board(REQUEST);
        var defect = Contradiction.of("cannot be");

        assertThat(board.doubted(defect)).isSameAs(defect);

        assertThat(board.settled()).isTrue();
        assertThatThrownBy(() -> found(board)).isSameAs(defect);
    }

    private static Board board(Request request) {
        return new Board(request, bound("3"));
    }

    private static ProvenBound bound(String value) {
        return new ProvenBound(Utility.of(value), "test");
    }

    private static String source(Board board) {
        return found(board).schedule().instance();
    }

    private static Answer.Found found(Board board) {
        return (Answer.Found) board.answer(Optional.empty(), 0);
    }

    /** The schedule's name tells which one it is. */
    private static Candidate candidate(
            int unmet, String utility, int misses, long busy, String source) {
        var schedule =
                new Schedule(
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of());
        return new Candidate(schedule, unmet, Utility.of(utility), misses, busy, source);
    }
}
