// LEMON's MaxWeightedMatching on a graph from a file of int32: vertices, edges, then the columns u, v, weight.
// Prints the best milliseconds of several runs, the weight and the number of pairs. Cardinality first by an offset.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const bool isCardinalityFirst = std::atoi(argv[2]) != 0;
  const int rounds = std::atoi(argv[3]);
  std::FILE* file = std::fopen(argv[1], "rb");
  int32_t head[2];
  if (!file || std::fread(head, 4, 2, file) != 2) return 2;
  const size_t count = head[1];
  std::vector<int32_t> columns(3 * count);
  if (std::fread(columns.data(), 4, 3 * count, file) != 3 * count) return 2;
  int32_t heaviest = 0;
  for (size_t i = 0; i < count; ++i) heaviest = std::max(heaviest, columns[2 * count + i]);
  const int64_t offset = isCardinalityFirst ? (int64_t(heaviest) + 1) * (head[0] / 2 + 1) : 0;

  lemon::SmartGraph graph;
  graph.reserveNode(head[0]);
  graph.reserveEdge(head[1]);
  for (int32_t i = 0; i < head[0]; ++i) graph.addNode();
  lemon::SmartGraph::EdgeMap<int64_t> weight(graph);
  for (size_t i = 0; i < count; ++i) {
    const auto edge = graph.addEdge(graph.nodeFromId(columns[i]), graph.nodeFromId(columns[count + i]));
    weight[edge] = columns[2 * count + i] + offset;
  }
  double best = 1e300;
  int64_t total = 0;
  int pairs = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto started = std::chrono::steady_clock::now();
    lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<int64_t>> matching(graph, weight);
    matching.run();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - started;
    best = std::min(best, taken.count());
    pairs = matching.matchingSize();
    total = matching.matchingWeight() - pairs * offset;
  }
  std::printf("%.3f %lld %d\n", best, static_cast<long long>(total), pairs);
}
