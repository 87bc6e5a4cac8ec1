package cn.zhuli.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** The tracks of all rounds; a round without tracks has none. */
public interface Tracks extends Repository<Track, Track.Key> {

  Track save(Track track);

  List<Track> findByKeyRoundOrderByOrdinal(String round);

  Optional<Track> findById(Track.Key key);

  /** The tracks of a round, in the order in which the model names them. */
  default List<Track> of(String round) {
    return findByKeyRoundOrderByOrdinal(round);
  }

  /** A track by its code; empty where there is no such track. */
  default Optional<Track> find(String round, @Nullable String code) {
    return code == null ? Optional.empty() : findById(new Track.Key(round, code));
  }

  /** A track that the model or a case names; one that is not there is a fault of the model. */
  default Track get(String round, String code) {
    return find(round, code)
        .orElseThrow(() -> new IllegalStateException("No track " + code + " in round " + round));
  }
}
