// What the two header copies can look like: kortisto-format(5), "Opening".
#include <algorithm>

#include "seeded_random.h"
#include "vault/key_slot.h"
#include "vector_set.h"

namespace kortisto::test {

namespace {

using Expected = VectorSet::Expected;

constexpr Expected kOpens{0, 0, true};
constexpr Expected kSpareOnly{0, 3, true};  // the winner is whole
constexpr Expected kRefused{13, 13, false};
constexpr Expected kNewer{17, 17, false};

constexpr std::size_t kCopy = vault::kHeaderSize;

void copy(File& to, std::size_t at, const File& from, std::size_t offset, std::size_t count) {
  std::copy_n(from.begin() + static_cast<long>(offset), count, to.begin() + static_cast<long>(at));
}

void add_spares(VectorSet& set) {
  const File& older = set["two-pages"].file;
  set.change("spare-older", "two-pages-later", "Copy 1 is that of the commit before.", kSpareOnly,
             [&](Forge& f) { copy(f.file(), kCopy, older, 0, kCopy); });
  set.change("first-copy-older", "two-pages-later", "Copy 0 is that of the commit before.",
             kSpareOnly, [&](Forge& f) { copy(f.file(), 0, older, 0, kCopy); });
  set.change("spare-begun", "two-pages-later",
             "The first 512 bytes of the spare copy are zeros: a writer has begun.", kSpareOnly,
             [](Forge& f) { std::fill_n(f.file().begin(), 512, std::uint8_t{0}); });
  set.change("spare-damaged", "two-pages-later", "One bit of copy 1's sealed half is changed.",
             kSpareOnly, [](Forge& f) { f.file()[kCopy + 5000] ^= 1; });
  set.change("spare-impossible", "two-pages-later",
             "Copy 1 is that of the commit before, and its writer set a byte that is called zero.",
             {0, 13, true}, [&](Forge& f) {
               copy(f.file(), kCopy, older, 0, kCopy);
               f.sealed(1, store(88, std::uint8_t{1}));
             });
  set.change("spare-longer", "two-pages-later",
             "Copy 1 is that of the commit before, when the file was longer.", kSpareOnly,
             [&](Forge& f) {
               copy(f.file(), kCopy, older, 0, kCopy);
               f.clear(1, store(72, std::uint32_t{500}));
             });
  set.change("later-copy-forged", "two-pages-later",
             "Copy 0 says generation 99, and its digests hold, but its sealed half does not open.",
             kSpareOnly, [](Forge& f) { f.clear_without_key(0, store(40, std::uint64_t{99})); });
}

void add_pairs(VectorSet& set) {
  const File& older = set["two-pages"].file;
  set.change("older-header-twice", "two-pages-later",
             "Both copies are those of the commit before, whose first page is gone.",
             {0, 13, false}, [&](Forge& f) { copy(f.file(), 0, older, 0, 2 * kCopy); });
  set.change("two-registers", "one-page", "Copy 1 is that of another register.", kRefused,
             [&](Forge& f) { copy(f.file(), kCopy, older, 0, kCopy); });
  set.change("equal-generations", "one-page", "Two copies of one generation, but not equal.",
             kRefused, [](Forge& f) { f.clear(1, store(48, std::uint64_t{1})); });
  set.change("both-damaged", "one-page", "One bit of both sealed halves is changed.", kRefused,
             [](Forge& f) { f.file()[5000] ^= 1, f.file()[kCopy + 5000] ^= 1; });
  set.change("both-key-areas-damaged", "one-page",
             "One bit of both key slot areas is changed; their digests tell.", kRefused,
             [](Forge& f) { f.file()[600] ^= 1, f.file()[kCopy + 600] ^= 1; });
  set.change("no-header", "one-page", "Both copies are zeros.", kRefused,
             [](Forge& f) { std::fill_n(f.file().begin(), 2 * kCopy, std::uint8_t{0}); });
  set.change("no-bytes", "one-page", "A file of no bytes.", kRefused,
             [](Forge& f) { f.file().clear(); });
  set.change("cut-in-first-copy", "one-page", "Cut behind the clear half of copy 0.", kRefused,
             [](Forge& f) { f.file().resize(4096); });
  set.change("cut-in-second-copy", "empty", "Cut in copy 1: too short for any register.", kRefused,
             [](Forge& f) { f.file().resize(kCopy + 4096); });
  set.change("cut-by-one-byte", "one-page", "The last byte of the highest used slot is missing.",
             kRefused, [](Forge& f) { f.file().pop_back(); });
}

void add_versions(VectorSet& set) {
  const auto version = [](std::uint32_t number) { return store(16, number); };
  set.change("newer-version", "one-page", "Format version 3.", kNewer,
             [&](Forge& f) { f.clear(version(3)); });
  set.change("version-0", "one-page", "Format version 0 in both copies.", kRefused,
             [&](Forge& f) { f.clear(version(0)); });
  set.change("version-0-in-one", "one-page", "Format version 0 in copy 0.", kSpareOnly,
             [&](Forge& f) { f.clear(0, version(0)); });
  set.change("two-versions", "one-page", "Copy 1 has format version 1.", kRefused,
             [&](Forge& f) { f.clear(1, version(1)); });
  set.change("newer-version-later", "one-page",
             "Copy 0 has format version 3 and the higher generation.", kNewer,
             [&](Forge& f) { f.clear(0, version(3)).clear(0, store(40, std::uint64_t{9})); });
  set.change("newer-version-not-later", "one-page",
             "Copy 0 has format version 3 and the same generation.", kSpareOnly,
             [&](Forge& f) { f.clear(0, version(3)); });
}

void add_key_slots(VectorSet& set) {
  const File& before_key = set["two-pages-later"].file;
  const Secrets old_secrets = set["two-pages-later"].secrets;
  set.change("unknown-key-slot", "one-page", "Key slot 5 has the unknown kind 7.", kOpens,
             [](Forge& f) {
               f.clear([](MutableBytes clear) {
                 std::fill_n(clear.begin() + 512 + 5 * 448, 448, std::uint8_t{7});
                 store_le(clear, 512 + 5 * 448, std::uint32_t{7});
               });
             });
  const auto recovery_does_not_open = [](Vector& vector) {
    vector.wrong_secrets = {{"recovery", vector.secrets.at("recovery")}};
    vector.secrets.erase("recovery");
  };
  const auto zeros_in_recovery_slot = [](std::size_t from, std::size_t count) {
    return [=](Forge& f) {
      f.clear([=](MutableBytes clear) {
        std::fill_n(clear.begin() + static_cast<long>(512 + 448 + from), count, std::uint8_t{0});
      });
    };
  };
  recovery_does_not_open(set.change("no-recovery-slot", "one-page",
                                    "There is no slot for a recovery key.", kOpens,
                                    zeros_in_recovery_slot(0, 448)));
  set.change("recovery-low-order", "one-page",
             "The ephemeral key of the recovery slot is zero, so that S is zero: it does not open, "
             "although it names the key.",
             kRefused, zeros_in_recovery_slot(48, 32))
      .secrets.erase("passphrase");
  set.change("recovery-slot-of-a-stranger", "one-page",
             "The recovery slot was made by who has the public half of the key and not its "
             "owner's secret.",
             kRefused,
             [&](Forge& f) {
               const Vector& one = set["one-page"];
               const auto recipient = take<crypto::PublicKey>(one.file, 512 + 448 + 16);
               SeededRandom random(20);
               const auto slot = vault::make_recovery_slot(
                   {recipient, crypto::random_key(random)},
                   {{f.file_id(), vault::kVersion}, one.data_key, 1'700'000'000, random});
               f.clear([&](MutableBytes clear) { put(clear, 512 + 448, slot); });
             })
      .secrets.erase("passphrase");
  set.change("recovery-note-damaged", "one-page",
             "One bit of the recovery slot's note is changed: the passphrase opens, and verifying "
             "finds it.",
             {0, 13, true},
             [](Forge& f) { f.clear([](MutableBytes clear) { clear[512 + 448 + 200] ^= 1; }); })
      .secrets.erase("recovery");
  set.change("key-slots-differ", "one-page",
             "Both copies were changed, each in another byte of the passphrase slot.", kRefused,
             [](Forge& f) {
               f.clear_without_key(0, store(512 + 110, std::uint8_t{1}));
               f.clear_without_key(1, store(512 + 110, std::uint8_t{2}));
             })
      .secrets.erase("recovery");
  set.change("key-slot-malformed", "one-page",
             "A zero of the passphrase slot was changed in both copies by who has no key.",
             kRefused,
             [](Forge& f) {
               for (const std::size_t copy : {std::size_t{0}, std::size_t{1}}) {
                 f.clear_without_key(copy, store(512 + 447, std::uint8_t{1}));
               }
             })
      .secrets.erase("recovery");
  // The spare of a change of passphrase, from before it.
  set.change("old-passphrase-in-spare", "new-passphrase",
             "Copy 0 is from before the change of passphrase and lends no slot.", kSpareOnly,
             [&](Forge& f) { copy(f.file(), 0, before_key, 0, kCopy); })
      .wrong_secrets = {{"passphrase", old_secrets.at("passphrase")}};
  set.change("old-passphrase-in-both", "new-passphrase",
             "Both copies are from before the change of passphrase: they open, and find nothing.",
             {0, 13, false}, [&](Forge& f) { copy(f.file(), 0, before_key, 0, 2 * kCopy); })
      .secrets = old_secrets;
  const auto put_back = [&](Forge& f) {
    f.clear_without_key(0, store(40, std::uint64_t{99}));
    f.clear_without_key(0, [&](MutableBytes clear) {
      std::copy_n(before_key.begin() + 512, 3584, clear.begin() + 512);
    });
  };
  set.change("old-key-slots", "new-data-key",
             "Copy 0 says generation 99 and holds the key slots from before the new data key. Its "
             "recovery slot opens, but opens no header, and is passed over.",
             kSpareOnly, put_back);
  set.change("old-key-slots-old-passphrase", "new-data-key",
             "The same file: a slot gives a key, but no slot is left that opens a header.",
             kRefused, put_back)
      .secrets = {{"passphrase", old_secrets.at("passphrase")}};
}

void add_costs(VectorSet& set) {
  struct Cost {
    const char* name;
    std::uint32_t memory, passes, lanes;
  };
  for (const Cost& cost :
       {Cost{"memory-too-small", 8191, 1, 1}, Cost{"memory-too-large", 1048577, 1, 1},
        Cost{"no-passes", 8192, 0, 1}, Cost{"too-many-passes", 8192, 33, 1},
        Cost{"no-lanes", 8192, 1, 0}, Cost{"too-many-lanes", 8192, 1, 17},
        Cost{"too-much-work", 1048576, 5, 1}}) {
    const auto edit = [&](Forge& f) {
      f.clear([&](MutableBytes clear) {
        store_le(clear, 516, cost.memory);
        store_le(clear, 520, cost.passes);
        store_le(clear, 524, cost.lanes);
      });
    };
    set.change(cost.name, "one-page", "The Argon2id parameters are out of bounds: refused untried.",
               kRefused, edit)
        .secrets.erase("recovery");
    if (cost.memory != 8191) continue;
    set.change("memory-too-small-recovery", "one-page",
               "The same file opens with its recovery key, and does not verify.", {0, 13, true},
               edit)
        .secrets.erase("passphrase");
  }
}

}  // namespace

void add_opening_vectors(VectorSet& set) {
  add_spares(set);
  add_pairs(set);
  add_versions(set);
  add_key_slots(set);
  add_costs(set);
}

}  // namespace kortisto::test
